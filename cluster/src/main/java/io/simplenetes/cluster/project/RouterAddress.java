package io.simplenetes.cluster.project;

import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where the proxies of other hosts reach a host's proxy. Its address is also where the host's pods publish their
/// ports.
///
/// @param ip an IPv4 address
/// @param port 1 to 65535; by convention 32767
public record RouterAddress(String ip, int port) {

    private static final Pattern IPV4 = Pattern.compile("((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.(?!$)|$)){4}");

    /// Reads `IP:PORT`; empty for anything else.
    public static Optional<RouterAddress> read(String text) {
        int colon = text.indexOf(':');
        if (colon < 0 || !isIpv4(text.substring(0, colon))) {
            return Optional.empty();
        }
        return Port.read(text.substring(colon + 1)).map(port -> new RouterAddress(text.substring(0, colon), port));
    }

    /// Reads what a user wrote.
    ///
    /// @throws UserException when it is not `IP:PORT`
    public static RouterAddress parse(String text) {
        return read(text)
                .orElseThrow(() -> UserException.invalid(Problem.of("'" + text + "' is not a router address")
                        .remedy("write an IPv4 address and a port, such as 10.0.0.5:32767")));
    }

    /// Whether a text is an IPv4 address of four decimal numbers.
    static boolean isIpv4(String text) {
        return IPV4.matcher(text).matches();
    }

    /// `IP:PORT`, as in hosts.conf.
    @Override
    public String toString() {
        return ip + ":" + port;
    }
}
