package io.simplenetes.host.process;

/// How a program ended.
///
/// @param exitCode its exit code; 128 + N when signal N ended it
/// @param stdout what it wrote, as UTF-8
/// @param stderr what it wrote as diagnostics, as UTF-8
public record CommandResult(int exitCode, String stdout, String stderr) {

    /// Whether it ended with 0.
    public boolean ok() {
        return exitCode == 0;
    }

    /// The last line that it wrote as diagnostics or, failing that, at all: what to show a user in one line.
    public String lastLine() {
        String text = stderr.isBlank() ? stdout : stderr;
        return text.lines().filter(line -> !line.isBlank()).reduce("", (first, second) -> second);
    }
}
