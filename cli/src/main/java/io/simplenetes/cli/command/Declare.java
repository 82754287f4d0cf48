package io.simplenetes.cli.command;

import java.util.List;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// The kinds of options and parameters that commands declare, so that all look alike.
public final class Declare {

    private Declare() {}

    /// An option without a value: `-q`, `--quiet`.
    ///
    /// @param names short and long, or long only: `-q --quiet`
    public static OptionSpec flag(String names, String description) {
        return OptionSpec.builder(names.split(" "))
                .type(boolean.class)
                .arity("0")
                .description(description)
                .build();
    }

    /// An option with a value: `-f`, `--file=FILE`.
    public static OptionSpec option(String names, String label, String description) {
        return OptionSpec.builder(names.split(" "))
                .type(String.class)
                .arity("1")
                .paramLabel(label)
                .description(description)
                .build();
    }

    /// An option with one of a few values; anything else is refused with the nearest of them.
    public static OptionSpec choice(String names, String description, List<String> values) {
        return OptionSpec.builder(names.split(" "))
                .type(String.class)
                .arity("1")
                .paramLabel(String.join("|", values))
                .completionCandidates(values)
                .converters(new Choice(values))
                .description(description)
                .build();
    }

    /// `--output=text|json`, the same for every command that has it; see [Invocation#json()].
    public static OptionSpec output() {
        return choice("-o --output", "Text for people, the default, or JSON for programs", List.of("text", "json"));
    }

    /// One parameter.
    ///
    /// @param index its place among the parameters, from 0
    /// @param label its name in capitals
    public static PositionalParamSpec parameter(int index, String label, Needed needed, String description) {
        return PositionalParamSpec.builder()
                .type(String.class)
                .index(Integer.toString(index))
                .arity(needed == Needed.REQUIRED ? "1" : "0..1")
                .paramLabel(label)
                .description(description)
                .build();
    }

    /// One parameter that can be anything, with texts that completion offers.
    public static PositionalParamSpec suggested(
            int index, String label, Needed needed, String description, List<String> offered) {
        return PositionalParamSpec.builder()
                .type(String.class)
                .index(Integer.toString(index))
                .arity(needed == Needed.REQUIRED ? "1" : "0..1")
                .paramLabel(label)
                .completionCandidates(offered)
                .description(description)
                .build();
    }

    /// One parameter that must be there, one of a few words.
    ///
    /// @param index its place among the parameters, from 0
    /// @param label its name in capitals
    public static PositionalParamSpec choice(int index, String label, String description, List<String> values) {
        return PositionalParamSpec.builder()
                .type(String.class)
                .index(Integer.toString(index))
                .arity("1")
                .paramLabel(label)
                .completionCandidates(values)
                .converters(new Choice(values))
                .description(description)
                .build();
    }

    /// All parameters from a place on.
    public static PositionalParamSpec parameters(int from, String label, Needed needed, String description) {
        return PositionalParamSpec.builder()
                .type(List.class)
                .auxiliaryTypes(String.class)
                .index(from + "..*")
                .arity(needed == Needed.REQUIRED ? "1..*" : "0..*")
                .paramLabel(label)
                .description(description)
                .build();
    }
}
