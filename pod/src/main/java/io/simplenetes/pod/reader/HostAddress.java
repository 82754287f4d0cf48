package io.simplenetes.pod.reader;

/// Addresses in text. (Not InetAddress, which loads the network classes, and asks DNS for what is no address.)
final class HostAddress {

    private static final int GROUPS = 8;

    private HostAddress() {}

    /// Whether a text is an address of IPv4, in four decimal numbers without leading zeros.
    static boolean isIpv4(String text) {
        String[] parts = text.split("\\.", -1);
        for (String part : parts) {
            boolean isNumber = !part.isEmpty()
                    && part.length() <= 3
                    && (part.length() == 1 || part.charAt(0) != '0')
                    && part.chars().allMatch(c -> c >= '0' && c <= '9');
            if (!isNumber || Integer.parseInt(part) > 255) {
                return false;
            }
        }
        return parts.length == 4;
    }

    /// Whether a text is an address of IPv6 as RFC 4291, section 2.2 writes it, without a zone.
    static boolean isIpv6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return groups(text, true) == GROUPS;
        }
        int before = gap == 0 ? 0 : groups(text.substring(0, gap), false);
        int after = gap + 2 == text.length() ? 0 : groups(text.substring(gap + 2), true);
        return before >= 0 && after >= 0 && before + after < GROUPS;
    }

    /// How many groups of 16 bits a text has; -1 when it has anything else.
    private static int groups(String text, boolean mayEndAsIpv4) {
        String[] parts = text.split(":", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i == parts.length - 1 && mayEndAsIpv4 && isIpv4(parts[i])) {
                return parts.length + 1;
            }
            boolean isGroup = !parts[i].isEmpty()
                    && parts[i].length() <= 4
                    && parts[i].chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
            if (!isGroup) {
                return -1;
            }
        }
        return parts.length;
    }
}
