package io.simplenetes.cluster.plan;

import java.util.regex.Pattern;

/// The name of a config folder. Those that begin with `_` are never in a release.
public final class ConfigName {

    private static final Pattern VALID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]*");

    private ConfigName() {}

    /// Whether a text can name a config: letters, digits, `_`, `.` and `-`, beginning with a letter or a digit.
    public static boolean isValid(String text) {
        return VALID.matcher(text).matches();
    }
}
