package io.simplenetes.host.name;

import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import java.math.BigInteger;
import java.util.regex.Pattern;

/// The version of a pod: three numbers and, after a `-`, an optional tag of lower case letters, digits, `.` and `-`.
///
/// Versions are ordered as Semantic Versioning 2.0.0 (section 11) orders them: numbers as numbers, a tagged version
/// before
/// the plain one, tags part by part.
///
/// @param text for example `1.2.3` or `1.2.3-rc.1`
public record PodVersion(String text) implements Comparable<PodVersion> {

    private static final Pattern VALID = Pattern.compile("[0-9]+\\.[0-9]+\\.[0-9]+(-[-a-z0-9.]*)?");

    /// @throws UserException when it is not such a version
    public PodVersion {
        if (!isValid(text)) {
            throw UserException.invalid(Problem.of("'" + text + "' is not a pod version")
                    .remedy("write three numbers and an optional lower case tag, such as 1.2.3 or 1.2.3-rc.1"));
        }
    }

    /// Whether a text is such a version.
    public static boolean isValid(String text) {
        return VALID.matcher(text).matches();
    }

    /// Whether it has a tag; such a version is never `latest`.
    public boolean isTagged() {
        return text.indexOf('-') >= 0;
    }

    @Override
    public int compareTo(PodVersion other) {
        int byNumbers = compareParts(numbers().split("\\."), other.numbers().split("\\."));
        if (byNumbers != 0) {
            return byNumbers;
        }
        if (isTagged() != other.isTagged()) {
            return isTagged() ? -1 : 1;
        }
        int byTag = compareParts(tag().split("\\.", -1), other.tag().split("\\.", -1));
        return byTag != 0 ? byTag : text.compareTo(other.text);
    }

    private String numbers() {
        return isTagged() ? text.substring(0, text.indexOf('-')) : text;
    }

    private String tag() {
        return isTagged() ? text.substring(text.indexOf('-') + 1) : "";
    }

    private static int compareParts(String[] a, String[] b) {
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            int order = comparePart(a[i], b[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.length, b.length);
    }

    private static int comparePart(String a, String b) {
        boolean aIsNumber = isNumber(a);
        boolean bIsNumber = isNumber(b);
        if (aIsNumber && bIsNumber) {
            return new BigInteger(a).compareTo(new BigInteger(b));
        }
        return aIsNumber != bIsNumber ? (aIsNumber ? -1 : 1) : a.compareTo(b);
    }

    private static boolean isNumber(String part) {
        return !part.isEmpty() && part.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    @Override
    public String toString() {
        return text;
    }
}
