package io.simplenetes.pod;

import io.simplenetes.pod.source.Position;
import io.simplenetes.pod.source.Problems;
import io.simplenetes.pod.source.Quoted;
import io.simplenetes.pod.template.Template;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The values for a pod.yaml that is compiled outside of a cluster: `NAME=value` lines, as a rule in `pod.env`.
/// The value is the rest of the line as it is, quotes and blanks included; of two lines with one name the first
/// counts. Blank lines and lines that begin with `#` are passed over.
public final class EnvFile {

    private EnvFile() {}

    /// Reads a file.
    ///
    /// @throws UserException when it cannot be read, or with each line that is something else
    public static Variables read(Path file) {
        return parse(file, TextFile.read(file));
    }

    /// Reads the content of a file.
    ///
    /// @param file for messages
    /// @throws UserException with each line that is something else
    static Variables parse(Path file, String text) {
        Map<String, String> values = new HashMap<>();
        Problems problems = new Problems(file);
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].endsWith("\r") ? lines[i].substring(0, lines[i].length() - 1) : lines[i];
            if (!line.isBlank() && !line.startsWith("#")) {
                read(line, new Position(i + 1, 1), values, problems);
            }
        }
        problems.throwIfAny();
        return name -> Optional.ofNullable(values.get(name));
    }

    private static void read(String line, Position start, Map<String, String> values, Problems problems) {
        int equals = line.indexOf('=');
        if (equals < 0) {
            problems.add(start, Quoted.of(line) + " is not NAME=value", "begin a comment with #");
            return;
        }
        String name = line.substring(0, equals);
        if (!Template.isVariable(name)) {
            problems.add(
                    start,
                    Quoted.of(name) + " is not the name of a variable",
                    "use letters, digits and _, with no blank before =");
        } else if (name.equals(Podc.VERSION_VARIABLE)) {
            problems.add(start, name + " cannot be set", "remove the line: pod.yaml itself says it");
        } else {
            values.putIfAbsent(name, line.substring(equals + 1));
        }
    }
}
