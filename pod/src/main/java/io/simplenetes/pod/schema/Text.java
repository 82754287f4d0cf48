package io.simplenetes.pod.schema;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A text.
///
/// @param what what it is, as the end of a sentence: `a path below /`
/// @param pattern what the whole of it matches, in the common part of Java's regular expressions and those of JSON
/// Schema
///     (ECMA-262); empty when any text will do
/// @param number which numbers the pattern stands for, when it is for numbers too
public record Text(String what, Optional<String> pattern, Optional<WholeNumber> number) implements Kind {

    /// Whatever it is, byte for byte.
    public static final Text ANY = new Text("any text", Optional.empty(), Optional.empty());

    private static final String NAME_PATTERN = "[a-z](?:[_a-z0-9]*[a-z0-9])?";

    /// A container, or a volume.
    public static final Text NAME =
            of("a name: lower case letters, digits and _, beginning with a letter and not ending with _", NAME_PATTERN);

    /// A volume: a config's name may begin with `_`.
    public static final Text VOLUME_NAME = of(NAME.what, "_?" + NAME_PATTERN + "|_[_a-z0-9]*[a-z0-9]");

    /// The version of a pod.
    public static final Text VERSION = of(
            "three numbers and an optional lower case tag: 1.2.3, 1.2.3-rc.1",
            "[0-9]+\\.[0-9]+\\.[0-9]+(?:-[-a-z0-9.]*)?");

    /// An image, by tag or digest.
    public static final Text IMAGE = of(
            "the name of an image without blanks: docker.io/library/nginx:1.27",
            "[^\\u0000-\\u0020\\u007f-\\u009f\\-][^\\u0000-\\u0020\\u007f-\\u009f]*");

    /// A variable of an environment.
    public static final Text VARIABLE =
            of("a name: letters, digits and _, not beginning with a digit", "[A-Za-z_][A-Za-z0-9_]*");

    /// Where a volume is mounted.
    public static final Text DEST = of(
            "an absolute path below /, without colons and control characters", "/[^:\\u0000-\\u001f\\u007f-\\u009f]+");

    /// A folder in a container.
    public static final Text FOLDER =
            of("an absolute path, without control characters", "/[^\\u0000-\\u001f\\u007f-\\u009f]*");

    /// A path of the host.
    public static final Text PATH = of(
            "a path, absolute or relative, without colons and control characters",
            "[^:\\u0000-\\u001f\\u007f-\\u009f]+");

    /// The size of a ramdisk.
    public static final Text MEBIBYTES = of("a number of mebibytes and M: 64M", "0*[1-9][0-9]{0,5}M");

    /// An amount of memory.
    public static final Text MEMORY =
            of("a whole number and a unit, b, k, m or g: 64m, 2g", "[1-9][0-9]{0,14}[bkmgBKMG]");

    /// A number of processors.
    public static final Text PROCESSORS = of(
            "a number of processors, with at most three decimals: 2, 0.5",
            "(?!0+(?:\\.0{0,3}|\\.00[0-9])?$)[0-9]{1,4}(?:\\.[0-9]{1,3})?");

    /// A user of a container.
    public static final Text USER = of(
            "USER or USER:GROUP, names or numbers: 1000:1000, nobody",
            "[A-Za-z0-9_][A-Za-z0-9_.\\-]*(?::[A-Za-z0-9_][A-Za-z0-9_.\\-]*)?");

    /// A capability.
    public static final Text CAPABILITY = of(
            "a capability of capabilities(7), such as NET_RAW, or ALL",
            anyCase("(?:CAP_)?(?:" + String.join("|", Capability.NAMES) + ")|ALL"));

    /// A signal.
    public static final Text SIGNAL = new Text(
            "a signal of signal(7), such as HUP, with or without SIG, or a number from 1 to 64",
            Optional.of(anyCase("(?:SIG)?(?:" + String.join("|", SignalName.NAMES)
                            + "|RTM(?:IN(?:\\+(?:[1-9]|1[0-5]))?|AX(?:-(?:[1-9]|1[0-4]))?))")
                    + "|[1-9]|[1-5][0-9]|6[0-4]"),
            Optional.of(new WholeNumber("", List.of(new WholeNumber.Range(1, SignalName.LAST)))));

    private static final String BYTE = "(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";

    /// An address of the host.
    public static final Text ADDRESS = of(
            "an IPv4 or IPv6 address: 0.0.0.0, 10.0.0.5, ::1",
            "(?:" + BYTE + "\\.){3}" + BYTE + "|[0-9A-Fa-f:]*:[0-9A-Fa-f:]*(?:" + BYTE + "(?:\\." + BYTE + "){3})?");

    /// The name of a label.
    public static final Text LABEL_NAME =
            of("a name without =, blanks and control characters", "[^=\\u0000-\\u0020\\u007f-\\u009f]+");

    /// The value of a label.
    public static final Text LABEL_VALUE = of("letters, digits and _ . / -, or nothing", "[A-Za-z0-9_./\\-]*");

    /// Names of hosts in the internet.
    public static final Text DOMAINS = of(
            "names of hosts, parted by blanks; *.example.org stands for all below example.org",
            "[^\\u0000-\\u001f\\u007f-\\u009f]*");

    /// Paths of requests.
    public static final Text PATHS = of("texts, parted by blanks", "[^\\u0000-\\u001f\\u007f-\\u009f]*");

    /// One line.
    public static final Text LINE = of("a text in one line", "[^\\u0000-\\u001f\\u007f-\\u009f]+");

    private static Text of(String what, String pattern) {
        return new Text(what, Optional.of(pattern), Optional.empty());
    }

    /// Whether a text is such a one.
    public boolean matches(String text) {
        return pattern.isEmpty() || Pattern.matches(pattern.get(), text);
    }

    /// The same pattern for capitals and small letters: JSON Schema has no flag for that.
    private static String anyCase(String pattern) {
        StringBuilder any = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            boolean isLetter = c >= 'A' && c <= 'Z';
            any.append(isLetter ? "[" + c + String.valueOf(c).toLowerCase(Locale.ROOT) + "]" : String.valueOf(c));
        }
        return any.toString();
    }
}
