package io.simplenetes.pod.script;

import io.simplenetes.host.name.Release;
import io.simplenetes.pod.spec.Container.Mount;
import io.simplenetes.pod.spec.Volume;

/// Mounts as podman's `--volume` takes them. `z` lets the containers of several pods read a file under SELinux.
final class Mounts {

    private Mounts() {}

    /// `SOURCE:DESTINATION:OPTIONS`. A config lies beside the script, in which folder podman runs.
    static String option(Release release, Mount mount) {
        Volume volume = mount.volume();
        if (volume instanceof Volume.Config) {
            return "./config/" + volume.name() + ":" + mount.dest() + ":z,ro";
        }
        if (volume instanceof Volume.Ramdisk) {
            return "./ramdisk/" + volume.name() + ":" + mount.dest() + ":z,rw";
        }
        return volume instanceof Volume.Host host
                ? host.bind() + ":" + mount.dest() + ":z,rw,dev"
                : ((Volume.Kept) volume).podmanName(release) + ":" + mount.dest() + ":z,rw";
    }
}
