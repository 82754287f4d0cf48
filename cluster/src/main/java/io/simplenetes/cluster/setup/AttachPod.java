package io.simplenetes.cluster.setup;

import io.simplenetes.cluster.config.ImportConfigs;
import io.simplenetes.cluster.lock.ProjectLock;
import io.simplenetes.cluster.project.Attachment;
import io.simplenetes.cluster.project.Caller;
import io.simplenetes.cluster.project.ClusterProject;
import io.simplenetes.cluster.project.EnvFile;
import io.simplenetes.cluster.project.ProjectHost;
import io.simplenetes.cluster.project.VariableName;
import io.simplenetes.cluster.repo.PodRepo;
import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import io.simplenetes.host.name.HostName;
import io.simplenetes.host.name.PodName;
import io.simplenetes.pod.Podc;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Says that a pod belongs on a host. Nothing is compiled yet.
///
/// @param project the project
/// @param podPath the folder of the pods' repos
/// @param caller who does it
public record AttachPod(ClusterProject project, Path podPath, Caller caller) {

    /// What came of it.
    ///
    /// @param repo the pod's repo
    /// @param imported whether the pod's configs were copied into the project
    /// @param unset the variables of pod.yaml that `cluster-vars.env` gives no value, as they are written there
    public record Attached(PodRepo repo, boolean imported, List<String> unset) {}

    /// Attaches a pod to a host, after cloning its repo when it is not there, and imports its configs if this is its
    /// first host.
    ///
    /// @param link where the repo is cloned from
    /// @throws UserException when the pod is attached already, or has no repo to compile it from
    public Attached attach(PodName pod, HostName name, Optional<String> link) throws IOException {
        try (var _ = ProjectLock.acquire(project, caller, "sns host attach " + pod + "@" + name)) {
            ProjectHost host = project.host(name);
            if (host.attached(pod)) {
                throw UserException.refused(Problem.of("pod '" + pod + "' is attached to host '" + name + "' already"));
            }
            PodRepo repo = PodRepo.open(podPath, pod, link, caller);
            link.ifPresent(url -> repo.checkOrigin(url, "--link"));
            List<String> unset = unset(repo);
            boolean first = project.hosts().stream().noneMatch(other -> other.attached(pod));
            boolean imported = first && new ImportConfigs(project, caller).importFirst(repo);
            Attachment attachment = host.attachment(pod);
            Files.createDirectories(attachment.folder());
            repo.recordOrigin(attachment);
            // Last: the log is what attaches the pod.
            attachment.log().append(caller, "ATTACHED");
            return new Attached(repo, imported, unset);
        }
    }

    private List<String> unset(PodRepo repo) {
        EnvFile variables = EnvFile.read(project.variablesFile());
        return Podc.variables(repo.yamlText()).stream()
                .map(VariableName::new)
                .filter(name -> !name.isAutomatic())
                .map(name -> name.inCluster(repo.pod()))
                .filter(name -> variables.value(name).isEmpty())
                .toList();
    }
}
