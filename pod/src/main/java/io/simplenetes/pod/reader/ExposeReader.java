package io.simplenetes.pod.reader;

import io.simplenetes.pod.schema.Choice;
import io.simplenetes.pod.source.Problems;
import io.simplenetes.pod.source.Quoted;
import io.simplenetes.pod.spec.PublishedPort;
import io.simplenetes.pod.spec.PublishedPort.Protocol;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads the ports in `expose` of all containers, which share one network: a port cannot be used twice.
final class ExposeReader {

    /// What has to do with connections and the proxies that carry them.
    private static final List<String> OF_TCP = List.of("clusterPort", "maxConn", "sendProxy", "ingress");

    private final Problems problems;
    private final Once hostPorts;
    private final Map<String, String> listeners = new HashMap<>();

    ExposeReader(Problems problems) {
        this.problems = problems;
        this.hostPorts = new Once(problems);
    }

    /// Reads an entry, but for its ingress.
    Optional<PublishedPort> read(Entry entry, String container) {
        checkTogether(entry);
        Protocol protocol = entry.choice("protocol", Choice.PROTOCOL).orElse(Protocol.TCP);
        if (protocol == Protocol.UDP) {
            checkUdp(entry);
        }
        OptionalInt targetPort = entry.number("targetPort");
        targetPort.ifPresent(port -> checkListener(entry, name(protocol, port), container));
        OptionalInt hostPort = entry.number("hostPort");
        hostPort.ifPresent(port -> hostPorts.claim(
                name(protocol, port),
                entry.position("hostPort"),
                "the host port " + name(protocol, port) + " is published already"));
        OptionalInt clusterPort = entry.number("clusterPort");
        Optional<String> hostInterface = hostInterface(entry);
        int maxConn = entry.numberOrStandard("maxConn");
        boolean sendProxy = entry.isTrue("sendProxy");
        return hostPort.isEmpty() || targetPort.isEmpty()
                ? Optional.empty()
                : Optional.of(new PublishedPort(
                        protocol,
                        hostPort.getAsInt(),
                        targetPort.getAsInt(),
                        hostInterface,
                        clusterPort,
                        maxConn,
                        sendProxy));
    }

    /// A port of UDP and the same number of TCP are two ports.
    private static String name(Protocol protocol, int port) {
        return protocol == Protocol.TCP ? String.valueOf(port) : port + "/udp";
    }

    private void checkTogether(Entry entry) {
        boolean host = entry.has("hostPort");
        boolean target = entry.has("targetPort");
        if (host && !target) {
            problems.add(
                    entry.position("hostPort"), "hostPort needs targetPort", "add the port that the container uses");
        } else if (target && !host) {
            problems.add(entry.position("targetPort"), "targetPort needs hostPort", "add the port of the host");
        } else if (!host && entry.has("clusterPort")) {
            problems.add(
                    entry.position("clusterPort"),
                    "clusterPort needs hostPort and targetPort",
                    "add them: the proxy goes through the port of the host");
        } else if (!host && !entry.has("ingress")) {
            problems.add(entry.position(), "an expose entry needs hostPort and targetPort", "add them");
        }
    }

    private void checkUdp(Entry entry) {
        for (String key : OF_TCP) {
            if (entry.has(key)) {
                problems.add(
                        entry.position(key),
                        "'" + key + "' has no meaning for udp",
                        "remove it: proxy and ingress carry tcp only");
            }
        }
    }

    private void checkListener(Entry entry, String port, String container) {
        String other = listeners.putIfAbsent(port, container);
        if (other != null && !other.equals(container)) {
            problems.add(
                    entry.position("targetPort"),
                    "the containers " + Quoted.of(other) + " and " + Quoted.of(container) + " both listen on port "
                            + port,
                    "let one listen elsewhere: the containers of a pod share one network");
        }
    }

    private Optional<String> hostInterface(Entry entry) {
        Optional<String> address = entry.text("hostInterface");
        address.ifPresent(text -> {
            if (!HostAddress.isIpv4(text) && !HostAddress.isIpv6(text)) {
                problems.add(
                        entry.position("hostInterface"),
                        "hostInterface " + Quoted.of(text) + " is not an address of IPv4 or IPv6",
                        "write an address of the host, or 0.0.0.0 for all");
            }
        });
        return address;
    }
}
