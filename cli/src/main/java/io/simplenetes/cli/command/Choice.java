package io.simplenetes.cli.command;

import io.simplenetes.host.error.Suggestion;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Accepts one of a few words.
record Choice(List<String> values) implements ITypeConverter<String> {

    @Override
    public String convert(String written) {
        if (values.contains(written)) {
            return written;
        }
        throw new TypeConversionException("'" + written + "' is none of " + String.join(", ", values)
                + Suggestion.nearest(written, values)
                        .map(word -> "; did you mean '" + word + "'?")
                        .orElse(""));
    }
}
