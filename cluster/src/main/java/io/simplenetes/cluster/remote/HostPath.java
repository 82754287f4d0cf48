package io.simplenetes.cluster.remote;

import io.simplenetes.host.name.Release;

/// Paths relative to HOSTHOME.
public final class HostPath {

    public static final String HOSTS_CONF = "hosts.conf";
    public static final String COMMIT_CHAIN = "commit-chain.txt";

    /// The full id of the last synced commit: ours, beside the original's file.
    public static final String COMMIT = ".simplenetes-commit";

    private HostPath() {}

    /// The folder of a release.
    public static String of(Release release) {
        return "pods/" + release.pod() + "/release/" + release.version();
    }

    /// A file of a release.
    public static String of(Release release, String path) {
        return of(release) + "/" + path;
    }
}
