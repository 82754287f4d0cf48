package io.simplenetes.host.layout;

import io.simplenetes.host.name.Release;
import java.nio.file.Path;

/// The folder on a host that mirrors the host's part of the cluster project, and that simplenetesd watches.
///
/// @param path absolute
public record HostHome(Path path) {

    /// One line: the id of the cluster that this host belongs to.
    public Path clusterId() {
        return path.resolve("cluster-id.txt");
    }

    /// The addresses of the cluster's proxies, this host's first.
    public Path hostsConf() {
        return path.resolve("hosts.conf");
    }

    /// What the proxy may route to: written by simplenetesd.
    public Path portMappings() {
        return path.resolve("portmappings.conf");
    }

    /// The abbreviated commits of the project that was synced last, oldest first, in the original's format.
    public Path commitChain() {
        return path.resolve("commit-chain.txt");
    }

    /// The original's lock of a sync: a token whose age is its file's.
    public Path lockToken() {
        return path.resolve("lock-token.txt");
    }

    /// What simplenetesd says of its work: a `DaemonStatus`.
    public Path daemonStatus() {
        return path.resolve(".simplenetesd.status");
    }

    /// The folder of all pods.
    public Path pods() {
        return path.resolve("pods");
    }

    /// The folder of one release.
    public ReleaseDir release(Release release) {
        return new ReleaseDir(pods().resolve(release.pod().text())
                .resolve("release")
                .resolve(release.version().text()));
    }
}
