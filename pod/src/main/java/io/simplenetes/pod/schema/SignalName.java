package io.simplenetes.pod.schema;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The signals of Linux that podman-kill(1) takes.
public final class SignalName {

    /// The names of signal(7), without `SIG` and the real-time signals.
    public static final List<String> NAMES = List.of(
            "ABRT", "ALRM", "BUS", "CHLD", "CLD", "CONT", "FPE", "HUP", "ILL", "INT", "IO", "IOT", "KILL", "PIPE",
            "POLL", "PROF", "PWR", "QUIT", "SEGV", "STKFLT", "STOP", "SYS", "TERM", "TRAP", "TSTP", "TTIN", "TTOU",
            "URG", "USR1", "USR2", "VTALRM", "WINCH", "XCPU", "XFSZ");

    /// The largest number.
    static final int LAST = 64;

    private SignalName() {}

    /// Reads a name in any case, with or without `SIG`, or a number from 1 to 64; empty for anything else.
    ///
    /// @return the number, or the name in upper case as it was written
    public static Optional<String> read(String text) {
        String name = text.toUpperCase(Locale.ROOT);
        String bare = name.startsWith("SIG") ? name.substring(3) : name;
        boolean known = NAMES.contains(bare) || isRealTime(bare) || isNumber(text);
        return known ? Optional.of(name) : Optional.empty();
    }

    /// `RTMIN` to `RTMIN+15`, `RTMAX-14` to `RTMAX`.
    private static boolean isRealTime(String name) {
        if (name.equals("RTMIN") || name.equals("RTMAX")) {
            return true;
        }
        return (name.startsWith("RTMIN+") && isBetween(name.substring(6), 1, 15))
                || (name.startsWith("RTMAX-") && isBetween(name.substring(6), 1, 14));
    }

    private static boolean isNumber(String text) {
        return isBetween(text, 1, LAST);
    }

    private static boolean isBetween(String digits, int least, int most) {
        boolean isShort = !digits.isEmpty() && digits.length() <= 2 && digits.charAt(0) != '0';
        return isShort
                && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                && Integer.parseInt(digits) >= least
                && Integer.parseInt(digits) <= most;
    }
}
