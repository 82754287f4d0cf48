package io.simplenetes.host.shell;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One word of a POSIX shell command that stands for exactly one argument, whatever bytes the argument has. Text
/// reaches a
/// shell only as a `ShellWord`, so that injection is impossible by construction.
///
/// Within single quotes a POSIX shell changes nothing up to the next single quote (POSIX.1-2024, 2.2.2), which
/// therefore ends
/// the quotes, is written as `\'`, and begins them again.
public final class ShellWord {

    /// Words that every shell reads as they are: no quotes needed. (`=` and `~` are left out: they may begin an
    /// assignment or
    /// a home folder.)
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+,-]+");

    private final String quoted;

    private ShellWord(String quoted) {
        this.quoted = quoted;
    }

    /// The word for an argument.
    ///
    /// @throws IllegalArgumentException for a NUL character, which no argument can hold (execve(2))
    public static ShellWord of(String argument) {
        if (argument.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("an argument cannot hold a NUL character");
        }
        boolean plain = PLAIN.matcher(argument).matches();
        return new ShellWord(plain ? argument : "'" + argument.replace("'", "'\\''") + "'");
    }

    /// The words of a command, with a blank between them.
    public static String join(List<String> arguments) {
        return arguments.stream().map(a -> of(a).toString()).collect(Collectors.joining(" "));
    }

    /// The text to write into a script.
    @Override
    public String toString() {
        return quoted;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ShellWord word && word.quoted.equals(quoted);
    }

    @Override
    public int hashCode() {
        return quoted.hashCode();
    }
}
