package io.simplenetes.cluster.project;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// What a setting of a host may be, in `host.env` as on the command line.
///
/// @param wanted what it should be, for messages: `a port`
/// @param example one that is right
/// @param parser its value; empty when the text is none
record HostField<T>(String wanted, String example, Function<String, Optional<T>> parser) {

    /// Cannot be taken for an option by ssh.
    static final HostField<String> ADDRESS =
            text("an IPv4 address or a DNS name", "10.0.0.5", "[A-Za-z0-9_][A-Za-z0-9._-]*");

    static final HostField<String> USER = text("the name of a user", "sns", "[A-Za-z_][A-Za-z0-9._-]*");

    static final HostField<Integer> PORT = new HostField<>("a port, 1 to 65535", "22", Port::read);

    static final HostField<String> NETWORK = new HostField<>("a network", "10.0.0.0/8", HostField::network);

    static final HostField<RouterAddress> ROUTER =
            new HostField<>("an IPv4 address and a port", "10.0.0.5:32767", RouterAddress::read);

    /// A path or a list of words, to be kept as it is.
    static final HostField<String> LINE =
            text("a line of text without control characters", "id_rsa", "\\S(\\P{Cc}*\\S)?");

    private static final Pattern CIDR = Pattern.compile("[0-9.]+/([0-9]|[12][0-9]|3[0-2])");

    private static HostField<String> text(String wanted, String example, String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        return new HostField<>(wanted, example, text -> Optional.of(text).filter(compiled.asMatchPredicate()));
    }

    private static Optional<String> network(String text) {
        return Optional.of(text)
                .filter(CIDR.asMatchPredicate())
                .filter(network -> RouterAddress.isIpv4(network.substring(0, network.indexOf('/'))));
    }
}
