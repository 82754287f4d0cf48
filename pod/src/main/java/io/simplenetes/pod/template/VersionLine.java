package io.simplenetes.pod.template;

import io.simplenetes.pod.source.Position;
import java.util.Optional;

/// The line that begins with `podVersion:`, which has to be understood before preprocessing: the value of
/// `${podVersion}` comes from it, and so does the name of the folder of a release.
///
/// @param value as it is written, without quotes and comment
/// @param position of the value
public record VersionLine(String value, Position position) {

    private static final String KEY = "podVersion:";

    /// What to do about a value that is not a version.
    public String remedy() {
        return value.contains("${")
                ? "write the version itself: it has to be known before variables are"
                : "write three numbers and an optional lower case tag, such as 1.2.3 or 1.2.3-rc.1";
    }

    /// The first such line.
    public static Optional<VersionLine> find(String text) {
        int begin = text.startsWith("\uFEFF") ? 1 : 0;
        for (int number = 1; begin < text.length(); number++) {
            int newline = text.indexOf('\n', begin);
            int end = newline < 0 ? text.length() : newline;
            if (text.startsWith(KEY, begin)) {
                return Optional.of(read(number, text.substring(begin + KEY.length(), end)));
            }
            begin = end + 1;
        }
        return Optional.empty();
    }

    private static VersionLine read(int number, String rest) {
        int comment = rest.indexOf(" #");
        String written = (comment < 0 ? rest : rest.substring(0, comment)).strip();
        boolean quoted = written.length() >= 2
                && (written.startsWith("'") || written.startsWith("\""))
                && written.charAt(0) == written.charAt(written.length() - 1);
        String value = quoted ? written.substring(1, written.length() - 1) : written;
        int column = KEY.length() + rest.indexOf(written) + 1;
        return new VersionLine(value, new Position(number, column));
    }
}
