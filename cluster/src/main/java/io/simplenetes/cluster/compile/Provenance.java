package io.simplenetes.cluster.compile;

import io.simplenetes.cluster.git.Git;
import io.simplenetes.cluster.project.Caller;
import io.simplenetes.cluster.project.ClusterProject;
import io.simplenetes.cluster.repo.PodRepo;
import io.simplenetes.host.error.Problem;
import io.simplenetes.host.name.Release;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Which versions of its sources a release was made of, as the log tells it.
///
/// @param yaml the revision of pod.yaml
/// @param variables the revision of the file of the variables
/// @param configs the revision of the pod's configs, `<none>` when the project has none
record Provenance(String yaml, String variables, String configs) {

    static Provenance of(ClusterProject project, PodRepo repo, Caller caller) {
        Path configs = project.configs(repo.pod());
        Git git = new Git(project.root(), caller.environment());
        return new Provenance(
                repo.yamlRevision(),
                git.revision(path(project, project.variablesFile())),
                Files.isDirectory(configs) ? git.revision(path(project, configs)) : "<none>");
    }

    private static String path(ClusterProject project, Path file) {
        return project.root().relativize(file).toString();
    }

    /// The line of the log.
    String action(Release release) {
        return "COMPILE_POD release:%s pod.yaml:%s cluster-vars.env:%s cfg:%s"
                .formatted(release.version(), yaml, variables, configs);
    }

    /// A warning for each source of which git does not have what was compiled.
    List<Problem> warnings(ClusterProject project, PodRepo repo) {
        return Stream.of(
                        Map.entry(yaml, repo.yaml()),
                        Map.entry(variables, project.variablesFile()),
                        Map.entry(configs, project.configs(repo.pod())))
                .filter(source -> source.getKey().isEmpty() || source.getKey().equals(Git.UNKNOWN_REVISION))
                .map(source -> Problem.of("compiled with changes that are not committed")
                        .at(source.getValue()))
                .toList();
    }
}
