package io.simplenetes.cluster.project;

import io.simplenetes.cluster.file.TextFile;
import io.simplenetes.host.error.ExitCode;
import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A file of `NAME=VALUE` lines: `host.env`, `cluster-vars.env`. There are no quotes, no `export` and no expansion; a
/// value is everything after the first `=`. Blank lines and lines that begin with `#` are passed over. Of two lines
/// with one name the first wins.
///
/// @param file where it comes from, for messages
/// @param entries its lines, in order
public record EnvFile(Path file, List<Entry> entries) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    public EnvFile {
        entries = List.copyOf(entries);
    }

    /// One line of the file.
    ///
    /// @param name letters, digits and `_`, not beginning with a digit
    /// @param value without control characters but tabs; may be empty
    /// @param line counted from 1
    public record Entry(String name, String value, int line) {}

    /// Reads a file; one that is not there has no lines.
    ///
    /// @throws UserException as [#parse]
    public static EnvFile read(Path file) {
        return parse(file, TextFile.read(file).orElse(""));
    }

    /// Reads the file's content.
    ///
    /// @throws UserException with every line that is none of the above
    public static EnvFile parse(Path file, String content) {
        List<Entry> entries = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        int number = 0;
        for (String line : content.lines().toList()) {
            number++;
            if (line.isBlank() || line.stripLeading().startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            if (equals < 0 || !NAME.matcher(line.substring(0, equals)).matches()) {
                problems.add(Problem.of("not a line of the form NAME=VALUE")
                        .at(file, number)
                        .remedy("write NAME=VALUE without blanks, quotes or 'export', or begin the line with #"));
            } else if (line.chars().anyMatch(c -> Character.isISOControl(c) && c != '\t')) {
                problems.add(Problem.of("the line holds a control character").at(file, number));
            } else {
                entries.add(new Entry(line.substring(0, equals), line.substring(equals + 1), number));
            }
        }
        if (!problems.isEmpty()) {
            throw new UserException(ExitCode.INVALID, problems);
        }
        return new EnvFile(file, entries);
    }

    /// The first line with this name; empty when there is none.
    public Optional<Entry> entry(String name) {
        return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    /// The value of a name, as it stands; empty when there is no line with it.
    public Optional<String> value(String name) {
        return entry(name).map(Entry::value);
    }
}
