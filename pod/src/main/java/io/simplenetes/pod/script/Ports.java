package io.simplenetes.pod.script;

import io.simplenetes.pod.spec.PublishedPort;

/// Published ports as words of the script. A port without an interface of its own goes to `$BIND`.
final class Ports {

    private Ports() {}

    /// `INTERFACE:HOSTPORT:TARGETPORT`, as podman publishes it.
    static Word published(PublishedPort port) {
        return address(port).and(":" + port.targetPort());
    }

    /// `INTERFACE:HOSTPORT`, where it must be free.
    static Word address(PublishedPort port) {
        return port.hostInterface().map(Word::text).orElse(Word.value("$BIND")).and(":" + port.hostPort());
    }

    /// `[INTERFACE:]HOSTPORT:TARGETPORT`, as it is shown, also while nobody knows the interface.
    static Word shown(PublishedPort port) {
        return port.hostInterface()
                .map(address -> Word.text(address + ":"))
                .orElse(Word.value("${BIND:+$BIND:}"))
                .and(port.hostPort() + ":" + port.targetPort());
    }
}
