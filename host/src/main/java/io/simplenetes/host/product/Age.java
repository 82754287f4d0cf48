package io.simplenetes.host.product;

/// How long something has been so, as tables show it to people.
public final class Age {

    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int DAY = 24 * HOUR;

    private Age() {}

    /// In the greatest unit of which there are two at least: `90s`, `3m`, `47h`, `2d`. What is below 0, since somebody
    /// set the clock, is 0.
    public static String of(long seconds) {
        if (seconds >= 2 * DAY) {
            return seconds / DAY + "d";
        }
        if (seconds >= 2 * HOUR) {
            return seconds / HOUR + "h";
        }
        return seconds >= 2 * MINUTE ? seconds / MINUTE + "m" : Math.max(0, seconds) + "s";
    }
}
