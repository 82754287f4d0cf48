package io.simplenetes.cluster.config;

import io.simplenetes.cluster.file.FileTree;
import io.simplenetes.cluster.file.StagedFolder;
import io.simplenetes.cluster.project.Caller;
import io.simplenetes.cluster.project.ClusterProject;
import io.simplenetes.cluster.repo.PodRepo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Copies the config templates of a pod's repo into the project, where they are edited.
///
/// @param project the project
/// @param caller who does it
public record ImportConfigs(ClusterProject project, Caller caller) {

    /// Copies `config/` of the repo to `_config/POD`, unless the repo has none or the project has configs of the pod.
    ///
    /// @return whether it was copied
    public boolean importFirst(PodRepo repo) throws IOException {
        Path target = project.configs(repo.pod());
        if (repo.configs().isEmpty() || Files.exists(target)) {
            return false;
        }
        try (var staged = StagedFolder.beside(target)) {
            FileTree.copy(repo.configs().get(), staged.folder());
            staged.publish();
        }
        project.log()
                .append(
                        caller,
                        "IMPORT_POD_CFG " + repo.pod() + ":" + repo.git().revision("config"));
        return true;
    }
}
