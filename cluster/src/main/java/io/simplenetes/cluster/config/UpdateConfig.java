package io.simplenetes.cluster.config;

import io.simplenetes.cluster.file.Folder;
import io.simplenetes.cluster.file.StagedFolder;
import io.simplenetes.cluster.file.TextFile;
import io.simplenetes.cluster.git.Git;
import io.simplenetes.cluster.lock.ProjectLock;
import io.simplenetes.cluster.project.Caller;
import io.simplenetes.cluster.project.ClusterProject;
import io.simplenetes.cluster.project.PlacedRelease;
import io.simplenetes.cluster.project.PodRef;
import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import io.simplenetes.host.name.PodName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Copies the configs of a pod from the project into releases that are there, where the next sync finds them.
///
/// @param project the project
/// @param caller who does it
public record UpdateConfig(ClusterProject project, Caller caller) {

    /// What came of one release.
    ///
    /// @param release the release
    /// @param changed the configs that are new, gone or different; none when the release was up to date
    public record Updated(PlacedRelease release, NavigableSet<String> changed) {}

    /// Updates the releases that a user means. In each the configs change together.
    ///
    /// @throws UserException when there is no such release, or the project has no configs of the pod
    public List<Updated> update(PodRef ref) throws IOException {
        var configs = new PodConfigs(project.configs(ref.pod()));
        if (!configs.exist()) {
            throw UserException.invalid(Problem.of("the project has no configs of pod '" + ref.pod() + "'")
                    .at(configs.folder())
                    .remedy("put each config there as a folder of its own"));
        }
        try (var _ = ProjectLock.acquire(project, caller, "sns pod updateconfig " + ref.pod())) {
            List<Updated> updated = new ArrayList<>();
            for (PlacedRelease release : ref.in(project)) {
                updated.add(new Updated(release, update(release, configs)));
            }
            return updated;
        }
    }

    private NavigableSet<String> update(PlacedRelease release, PodConfigs configs) throws IOException {
        Path target = release.dir().configs();
        StagedFolder.sweep(release.dir().path());
        try (var staged = StagedFolder.beside(target)) {
            configs.copyTo(staged.folder());
            PodConfigs.writeChecksums(staged.folder());
            NavigableSet<String> changed = differences(checksums(target), checksums(staged.folder()));
            if (!changed.isEmpty()) {
                staged.replace();
                release.host()
                        .attachment(release.release().pod())
                        .log()
                        .append(
                                caller,
                                "UPDATE_CONFIG release:%s cfg:%s"
                                        .formatted(
                                                release.release().version(),
                                                revision(release.release().pod())));
            }
            return changed;
        }
    }

    private String revision(PodName pod) {
        return new Git(project.root(), caller.environment())
                .revision(project.root().relativize(project.configs(pod)).toString());
    }

    /// The checksum of each config, as it is written; empty text for one without.
    private static NavigableMap<String, String> checksums(Path configs) {
        NavigableMap<String, String> checksums = new TreeMap<>();
        for (Path config : Folder.visibleFolders(configs)) {
            String name = Folder.name(config);
            checksums.put(name, TextFile.read(configs.resolve(name + ".txt")).orElse(""));
        }
        return checksums;
    }

    private static NavigableSet<String> differences(
            NavigableMap<String, String> before, NavigableMap<String, String> after) {
        NavigableSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        names.removeIf(name -> before.containsKey(name)
                && !before.getOrDefault(name, "").isEmpty()
                && before.get(name).equals(after.get(name)));
        return names;
    }
}
