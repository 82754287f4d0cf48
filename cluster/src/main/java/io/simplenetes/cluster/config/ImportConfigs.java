package io.simplenetes.cluster.config;

import io.simplenetes.cluster.file.FileTree;
import io.simplenetes.cluster.file.StagedFolder;
import io.simplenetes.cluster.git.Git;
import io.simplenetes.cluster.lock.ProjectLock;
import io.simplenetes.cluster.project.Caller;
import io.simplenetes.cluster.project.ClusterProject;
import io.simplenetes.cluster.repo.PodRepo;
import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import io.simplenetes.host.name.PodName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        log(repo);
        return true;
    }

    /// What an import did.
    ///
    /// @param added files that are new in the project
    /// @param changed files that the project had with another content
    /// @param kept files of the project that the repo does not have
    public record Imported(List<String> added, List<String> changed, List<String> kept) {}

    /// Copies `config/` of the repo over `_config/POD`, which may be there. What the project alone has stays.
    ///
    /// @param force whether changes in the project that are not committed may be overwritten
    /// @return what it did, with paths relative to `_config/POD`; empty when the repo has no configs
    /// @throws UserException when the pod is attached nowhere, or what it has of them is not committed
    public Optional<Imported> importAgain(PodRepo repo, boolean force) throws IOException {
        project.requireAttached(repo.pod(), Optional.empty());
        if (repo.configs().isEmpty()) {
            return Optional.empty();
        }
        Path source = repo.configs().get();
        try (var _ = ProjectLock.acquire(project, caller, "sns cluster importconfig " + repo.pod())) {
            Path target = project.configs(repo.pod());
            if (!force) {
                requireCommitted(repo.pod(), target);
            }
            Imported imported = compare(source, target);
            try (var staged = StagedFolder.beside(target)) {
                FileTree.copy(source, staged.folder());
                FileTree.copy(target, staged.folder(), imported.kept());
                staged.replace();
            }
            log(repo);
            return Optional.of(imported);
        }
    }

    /// What is not committed cannot be had back.
    private void requireCommitted(PodName pod, Path target) {
        var git = new Git(project.root(), caller.environment());
        String path = project.root().relativize(target).toString();
        if (Files.exists(target) && git.isDirty(path)) {
            throw UserException.refused(
                    Problem.of("the configs of pod '" + pod + "' have changes that are not committed")
                            .at(target)
                            .remedy("commit them first, or use --force to overwrite them"));
        }
    }

    private static Imported compare(Path source, Path target) throws IOException {
        List<String> wanted = FileTree.files(source);
        List<String> there = FileTree.files(target);
        List<String> changed = new ArrayList<>();
        for (String path : wanted) {
            if (there.contains(path) && !FileTree.isSame(source.resolve(path), target.resolve(path))) {
                changed.add(path);
            }
        }
        return new Imported(
                wanted.stream().filter(path -> !there.contains(path)).toList(),
                List.copyOf(changed),
                there.stream().filter(path -> !wanted.contains(path)).toList());
    }

    private void log(PodRepo repo) throws IOException {
        project.log()
                .append(
                        caller,
                        "IMPORT_POD_CFG " + repo.pod() + ":" + repo.git().revision("config"));
    }
}
