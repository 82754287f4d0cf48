package io.simplenetes.pod.script;

import io.simplenetes.pod.spec.PublishedPort;
import io.simplenetes.pod.spec.PublishedPort.Protocol;

/// Published ports as words of the script. A port without an interface of its own goes to `$BIND`. An IPv6 address
/// stands in brackets.
final class Ports {

    private Ports() {}

    /// `INTERFACE:HOSTPORT:TARGETPORT[/udp]`, as podman publishes it.
    static Word published(PublishedPort port) {
        return at(port, "$BIND:", port.hostPort() + ":" + port.targetPort());
    }

    /// `INTERFACE:HOSTPORT[/udp]`, where it must be free.
    static Word address(PublishedPort port) {
        return at(port, "$BIND:", String.valueOf(port.hostPort()));
    }

    /// `[INTERFACE:]HOSTPORT:TARGETPORT[/udp]`, as it is shown, also while nobody knows the interface.
    static Word shown(PublishedPort port) {
        return at(port, "${BIND:+$BIND:}", port.hostPort() + ":" + port.targetPort());
    }

    private static Word at(PublishedPort port, String bind, String ports) {
        String text = ports
                + (port.protocol() == Protocol.TCP ? "" : "/" + port.protocol().word());
        return port.hostInterface()
                .map(address -> Word.text(bracketed(address) + ":" + text))
                .orElse(Word.value(bind).and(text));
    }

    private static String bracketed(String address) {
        return address.contains(":") ? "[" + address + "]" : address;
    }
}
