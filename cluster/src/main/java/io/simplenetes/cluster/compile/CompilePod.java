package io.simplenetes.cluster.compile;

import io.simplenetes.cluster.config.PodConfigs;
import io.simplenetes.cluster.file.FileTree;
import io.simplenetes.cluster.file.StagedFolder;
import io.simplenetes.cluster.file.StagedFolders;
import io.simplenetes.cluster.lock.ProjectLock;
import io.simplenetes.cluster.project.Attachment;
import io.simplenetes.cluster.project.Caller;
import io.simplenetes.cluster.project.ClusterProject;
import io.simplenetes.cluster.project.CompileRecord;
import io.simplenetes.cluster.project.ProjectHost;
import io.simplenetes.cluster.repo.PodRepo;
import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import io.simplenetes.host.layout.ReleaseDir;
import io.simplenetes.host.name.HostName;
import io.simplenetes.host.name.PodName;
import io.simplenetes.host.name.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Compiles a pod for the hosts that it is attached to: for each a release of its own, as host ports differ. A release
/// that is there is never touched.
///
/// @param project the project
/// @param podPath the folder of the pods' repos
/// @param caller who does it
public record CompilePod(ClusterProject project, Path podPath, Caller caller) {

    /// Compiles for all hosts or for none: the releases appear together when all are complete.
    ///
    /// @param named the one host; empty: all that the pod is attached to and that are not disabled
    /// @throws UserException when something is wrong; nothing is left then
    public CompileReport compile(PodName pod, Optional<HostName> named) throws IOException {
        try (var _ = ProjectLock.acquire(project, caller, "sns pod compile " + pod)) {
            List<ProjectHost> hosts = project.requireAttached(pod, named);
            PodSource source = PodSource.read(project, open(pod, hosts));
            Map<Boolean, List<ProjectHost>> there =
                    hosts.stream().collect(Collectors.partitioningBy(host -> host.has(source.release())));
            List<ProjectHost> existing = there.getOrDefault(true, List.of());
            List<ProjectHost> missing = there.getOrDefault(false, List.of());
            List<Problem> warnings = new ArrayList<>(changed(source, existing));
            if (!missing.isEmpty()) {
                warnings.addAll(compile(source, missing));
            }
            return new CompileReport(source.release(), names(missing), names(existing), warnings);
        }
    }

    private PodRepo open(PodName pod, List<ProjectHost> hosts) throws IOException {
        List<Attachment> attachments =
                hosts.stream().map(host -> host.attachment(pod)).toList();
        Optional<String> url = attachments.stream()
                .flatMap(attachment -> PodRepo.recordedUrl(attachment).stream())
                .findFirst();
        PodRepo repo = PodRepo.open(podPath, pod, url, caller);
        repo.checkOrigin(attachments);
        return repo;
    }

    /// A warning when a release is there that was made of something else (weakness 28).
    private static List<Problem> changed(PodSource source, List<ProjectHost> existing) throws IOException {
        String checksum = source.checksum();
        String where = existing.stream()
                .filter(host -> CompileRecord.read(host.release(source.release()))
                        .filter(compiled -> !compiled.source().equals(checksum))
                        .isPresent())
                .map(host -> host.name().text())
                .collect(Collectors.joining(", "));
        return where.isEmpty()
                ? List.of()
                : List.of(Problem.of("changed source under an unchanged version: " + source.release() + " on " + where
                                + " was compiled from something else, and stays")
                        .at(source.repo().yaml())
                        .remedy("raise podVersion"));
    }

    private List<Problem> compile(PodSource source, List<ProjectHost> hosts) throws IOException {
        Release release = source.release();
        List<Problem> warnings = new ArrayList<>();
        PortPlan ports = PortPlan.of(project, source);
        var configs = new PodConfigs(project.configs(release.pod()));
        try (var staged = new StagedFolders()) {
            for (ProjectHost host : hosts) {
                StagedFolder.sweep(host.attachment(release.pod()).releases());
                Path folder = staged.add(host.release(release).path());
                ReleaseFiles.write(new ReleaseDir(folder), source, configs, ports.on(host));
            }
            Provenance provenance = Provenance.of(project, source.repo(), caller);
            for (ProjectHost host : hosts) {
                warnings.addAll(removeUnfinished(host.release(release).path()));
            }
            staged.publish();
            for (ProjectHost host : hosts) {
                Attachment attachment = host.attachment(release.pod());
                source.repo().recordOrigin(attachment);
                attachment.log().append(caller, provenance.action(release));
            }
            staged.keep();
            warnings.addAll(provenance.warnings(project, source.repo()));
        }
        return warnings;
    }

    /// A folder without the executable is what an interrupted compile of the original leaves; it would be passed over
    /// for ever (weakness 25).
    private static List<Problem> removeUnfinished(Path release) throws IOException {
        if (Files.notExists(release)) {
            return List.of();
        }
        FileTree.delete(release);
        return List.of(Problem.of("replaced a release that was not complete").at(release));
    }

    private static List<HostName> names(List<ProjectHost> hosts) {
        return hosts.stream().map(ProjectHost::name).toList();
    }
}
