package io.simplenetes.cluster.plan;

import io.simplenetes.host.file.HostsConf;
import io.simplenetes.host.name.Release;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A host as it is, by its own report.
///
/// @param clusterId the cluster that it belongs to
/// @param synced what our last sync left behind; empty when there was none
/// @param chainSha256 of commit-chain.txt; empty when there is none
/// @param hostsConf the proxies' addresses; empty when there is no such file
/// @param releases what stands there, by name
/// @param strange what the host has that sns does not understand and leaves alone, mostly paths
/// @param stands a digest of all that it reported
public record ObservedHost(
        String clusterId,
        Optional<SyncedCommit> synced,
        Optional<String> chainSha256,
        Optional<HostsConf> hostsConf,
        SortedMap<Release, ObservedRelease> releases,
        List<String> strange,
        String stands) {

    public ObservedHost {
        releases = Collections.unmodifiableSortedMap(new TreeMap<>(releases));
        strange = List.copyOf(strange);
    }
}
