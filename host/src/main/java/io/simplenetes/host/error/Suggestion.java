package io.simplenetes.host.error;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Guesses what a user meant.
public final class Suggestion {

    /// The distance is computed in a table of this size by the length of the known word.
    private static final int LONGEST = 100;

    private Suggestion() {}

    /// The known word nearest to what was written, by edits (insert, delete, replace, swap of neighbours),
    /// ignoring case; empty when none is near enough to be a likely slip: at most one edit for every three letters,
    /// and one at least; nor for a text that is too long to be a word.
    public static Optional<String> nearest(String written, Collection<String> known) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        int limit = Math.max(1, written.length() / 3);
        return known.stream()
                .filter(word -> distance(written.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT)) <= limit)
                .min(Comparator.comparingInt((String word) ->
                                distance(written.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /// Optimal string alignment distance (Damerau 1964, without overlapping swaps).
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
