package io.simplenetes.pod.script;

import io.simplenetes.host.name.Release;
import io.simplenetes.pod.spec.Container.Mount;
import io.simplenetes.pod.spec.Volume;

/// Mounts as podman's `--volume` takes them. `z` lets the containers of several pods read a file under SELinux.
final class Mounts {

    private Mounts() {}

    /// `SOURCE:DESTINATION:OPTIONS`. A config lies beside the script, in which folder podman runs.
    static String option(Release release, Mount mount) {
        return switch (mount.volume()) {
            case Volume.Config(String name) -> "./config/" + name + ":" + mount.dest() + ":z,ro";
            case Volume.Host(String _, var bind) -> bind + ":" + mount.dest() + ":z,rw,dev";
            case Volume.Kept kept -> kept.podmanName(release) + ":" + mount.dest() + ":z,rw";
        };
    }
}
