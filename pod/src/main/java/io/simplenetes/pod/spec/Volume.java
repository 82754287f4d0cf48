package io.simplenetes.pod.spec;

import io.simplenetes.host.name.Release;
import java.nio.file.Path;

/// Something that containers can mount. Its name is unique in the pod.
public sealed interface Volume {

    /// The name in pod.yaml.
    String name();

    /// A folder of files that can change while the pod runs: `config/NAME` beside the pod, mounted read-only.
    ///
    /// @param name in the form of a pod name; it may begin with `_`, and is then never deployed to a cluster
    record Config(String name) implements Volume {}

    /// A file system in memory: `ramdisk/NAME` beside the pod, mounted there by root, or else a plain folder.
    ///
    /// @param name in the form of a pod name
    /// @param mebibytes its size, at least 1
    record Ramdisk(String name, int mebibytes) implements Volume {}

    /// A file or folder of the host.
    ///
    /// @param name in the form of a pod name
    /// @param bind absolute and normalised
    record Host(String name, Path bind) implements Volume {}

    /// A volume that podman keeps.
    ///
    /// @param name in the form of a pod name
    /// @param sharing who else sees it
    record Kept(String name, Sharing sharing) implements Volume {

        /// podman's name for it.
        public String podmanName(Release release) {
            return switch (sharing) {
                case NO -> name + "-" + release.fullName();
                case POD -> name + "-" + release.pod();
                case HOST -> name;
            };
        }
    }

    /// Who shares a kept volume.
    enum Sharing {
        /// This version of this pod alone.
        NO,
        /// All versions of this pod on the host.
        POD,
        /// All pods of the host's user.
        HOST
    }
}
