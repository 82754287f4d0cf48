package io.simplenetes.pod.schema;

import java.util.ArrayList;
import java.util.List;

/// A whole number in digits.
///
/// @param unit what is counted, in the plural: `seconds`; empty text for a bare number
/// @param ranges which are allowed, ascending
public record WholeNumber(String unit, List<Range> ranges) implements Kind {

    /// A port.
    public static final WholeNumber PORT = of("", 1, 65_535);

    /// A port that all proxies of a cluster offer: not one that hosts give to pods.
    public static final WholeNumber CLUSTER_PORT =
            new WholeNumber("", List.of(new Range(1024, 29_999), new Range(32_768, 65_535)));

    /// A time to wait: at most a day.
    public static final WholeNumber SECONDS = of("seconds", 1, 86_400);

    /// A time to wait that may be none: at most a day.
    public static final WholeNumber SECONDS_OR_NONE = of("seconds", 0, 86_400);

    /// A time between two runs of a container: at most a year.
    public static final WholeNumber INTERVAL = of("seconds", 1, 31_536_000);

    /// How many times.
    public static final WholeNumber TIMES = of("", 1, 1000);

    /// How many connections.
    public static final WholeNumber CONNECTIONS = of("connections", 0, 999_999_999);

    /// How many processes and threads; at most what Linux can have, proc_sys_kernel(5).
    public static final WholeNumber PROCESSES = of("processes", 1, 4_194_304);

    /// What decides between rules: the larger comes first.
    public static final WholeNumber WEIGHT = of("", 0, 999_999_999);

    public WholeNumber {
        ranges = List.copyOf(ranges);
    }

    private static WholeNumber of(String unit, int least, int most) {
        return new WholeNumber(unit, List.of(new Range(least, most)));
    }

    /// Whether it is one of these.
    public boolean allows(int number) {
        for (Range range : ranges) {
            if (number >= range.least() && number <= range.most()) {
                return true;
            }
        }
        return false;
    }

    /// `a number from 1 to 10`, `a number of seconds from 1 to 10`.
    @Override
    public String what() {
        List<String> texts = new ArrayList<>();
        for (Range range : ranges) {
            texts.add("from " + range.least() + " to " + range.most());
        }
        return "a number " + (unit.isEmpty() ? "" : "of " + unit + " ") + String.join(" or ", texts);
    }

    /// From one number to another, both included.
    public record Range(int least, int most) {}
}
