package io.simplenetes.cluster.port;

import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The ports that are given out to variables.
public enum PortRange {
    /// Ports of one host, for `HOSTPORTAUTO`.
    HOST("host port", 30000, 31999),
    /// Ports of the whole cluster, for `CLUSTERPORTAUTO`.
    CLUSTER("cluster port", 61000, 63999);

    private final String kind;
    private final int first;
    private final int last;

    PortRange(String kind, int first, int last) {
        this.kind = kind;
        this.first = first;
        this.last = last;
    }

    /// Gives each variable the first free port, the variables in alphabetical order.
    ///
    /// @param taken ports that must not be given out
    /// @throws UserException when there are not enough
    public NavigableMap<String, Integer> allocate(Collection<String> variables, Set<Integer> taken) {
        NavigableMap<String, Integer> given = new TreeMap<>();
        int port = first - 1;
        for (String variable : new TreeSet<>(variables)) {
            do {
                port++;
            } while (taken.contains(port));
            if (port > last) {
                throw UserException.refused(Problem.of("no %s is free from %d to %d".formatted(kind, first, last))
                        .remedy("delete releases that are no longer needed: they own their ports until then"));
            }
            given.put(variable, port);
        }
        return given;
    }
}
