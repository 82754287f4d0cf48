package io.simplenetes.cluster.plan;

import java.util.List;

/// A list in one line: the first ones, and how many more there are.
public final class Shown {

    private static final int MOST = 5;

    private Shown() {}

    /// The list with blanks between.
    public static String of(List<String> all) {
        String shown = String.join(" ", all.subList(0, Math.min(all.size(), MOST)));
        return all.size() > MOST ? shown + " and " + (all.size() - MOST) + " more" : shown;
    }
}
