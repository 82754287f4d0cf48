package io.simplenetes.cluster.config;

import io.simplenetes.cluster.file.FileTree;
import io.simplenetes.cluster.file.Folder;
import io.simplenetes.host.file.AtomicFile;
import io.simplenetes.host.file.ConfigChecksum;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The configs of a pod as they are edited in the project: `_config/POD/CONFIG/...`. A config whose name begins with
/// `_` is for other uses and never gets into a release; nor does a file that is in no config.
///
/// @param folder `_config/POD`, which may not be there
public record PodConfigs(Path folder) {

    /// Whether the project has configs of the pod.
    public boolean exist() {
        return Files.isDirectory(folder);
    }

    /// Copies the configs for a release, each with its checksum. Nothing is made when there is none.
    ///
    /// @param target the `config` of the release, which is not there yet
    public void copyTo(Path target) throws IOException {
        for (Path config : deployed()) {
            Files.createDirectories(target);
            FileTree.copy(config, target.resolve(Folder.name(config)));
        }
    }

    /// Writes the checksum of every config of a release.
    ///
    /// @param target the `config` of the release, which may not be there
    public static void writeChecksums(Path target) throws IOException {
        for (Path config : Folder.visibleFolders(target)) {
            AtomicFile.write(target.resolve(Folder.name(config) + ".txt"), ConfigChecksum.of(config) + "\n");
        }
    }

    private List<Path> deployed() {
        return Folder.visibleFolders(folder).stream()
                .filter(config -> !Folder.name(config).startsWith("_"))
                .toList();
    }
}
