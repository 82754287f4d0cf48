package io.simplenetes.cli.podc;

import io.simplenetes.host.error.Problem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The place of a problem, for an editor to go to.
///
/// @param file its path as messages name it
/// @param line from 1; 1 when the file as a whole is meant
/// @param column in code points, from 1; 1 when the line as a whole is meant
record Located(String file, int line, int column) {

    private static final Pattern PLACE = Pattern.compile("(?s)(.*?)(?::([0-9]{1,9}))?(?::([0-9]{1,9}))?");

    static Located of(Problem problem) {
        Matcher place = PLACE.matcher(problem.where().orElse(""));
        return place.matches()
                ? new Located(place.group(1), number(place.group(2)), number(place.group(3)))
                : new Located("", 1, 1);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 1 : Integer.parseInt(digits);
    }
}
