package io.simplenetes.pod.reader;

import io.simplenetes.pod.schema.Choice;
import io.simplenetes.pod.source.Problems;
import io.simplenetes.pod.source.Quoted;
import io.simplenetes.pod.spec.PublishedPort;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads `expose` of all containers, which share one network: a port cannot be used twice.
final class ExposeReader {

    private final Problems problems;
    private final Once hostPorts;
    private final Map<Integer, String> listeners = new HashMap<>();

    ExposeReader(Problems problems) {
        this.problems = problems;
        this.hostPorts = new Once(problems);
    }

    List<PublishedPort> read(List<Entry> entries, String container) {
        return entries.stream()
                .flatMap(entry -> read(entry, container).stream())
                .toList();
    }

    private Optional<PublishedPort> read(Entry entry, String container) {
        checkTogether(entry);
        OptionalInt targetPort = entry.number("targetPort");
        targetPort.ifPresent(port -> checkListener(entry, port, container));
        OptionalInt hostPort = entry.number("hostPort");
        hostPort.ifPresent(port ->
                hostPorts.claim(port, entry.position("hostPort"), "the host port " + port + " is published already"));
        OptionalInt clusterPort = entry.number("clusterPort");
        Optional<String> hostInterface = hostInterface(entry);
        int maxConn = entry.numberOrStandard("maxConn");
        boolean sendProxy = entry.choice("sendProxy", Choice.YES_OR_NO).orElse(false);
        return hostPort.isEmpty() || targetPort.isEmpty()
                ? Optional.empty()
                : Optional.of(new PublishedPort(
                        PublishedPort.Protocol.TCP,
                        hostPort.getAsInt(),
                        targetPort.getAsInt(),
                        hostInterface,
                        clusterPort,
                        maxConn,
                        sendProxy));
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

    private void checkListener(Entry entry, int port, String container) {
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
            if (!isIpv4(text)) {
                problems.add(
                        entry.position("hostInterface"),
                        "hostInterface " + Quoted.of(text) + " is not an IPv4 address",
                        "write an address of the host, or 0.0.0.0 for all");
            }
        });
        return address;
    }

    private static boolean isIpv4(String text) {
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
}
