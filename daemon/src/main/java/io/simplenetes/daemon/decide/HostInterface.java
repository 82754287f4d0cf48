package io.simplenetes.daemon.decide;

import io.simplenetes.host.file.HostsConf;
import java.util.Optional;
import java.util.regex.Pattern;

/// The address of this host that pods publish their ports on.
///
/// @param address an IPv4 address, which is what the Pod API takes
public record HostInterface(String address) {

    private static final String NUMBER = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(NUMBER + "(\\." + NUMBER + "){3}");

    /// @throws IllegalArgumentException when it is no IPv4 address
    public HostInterface {
        if (!IPV4.matcher(address).matches()) {
            throw new IllegalArgumentException("not an IPv4 address: " + address);
        }
    }

    /// This host's own address in `hosts.conf`, when it has one that is an address.
    public static Optional<HostInterface> of(HostsConf hosts) {
        return hosts.ownAddress()
                .filter(address -> IPV4.matcher(address).matches())
                .map(HostInterface::new);
    }
}
