package io.simplenetes.cluster.compile;

import io.simplenetes.cluster.config.PodConfigs;
import io.simplenetes.cluster.project.CompileRecord;
import io.simplenetes.host.file.AtomicFile;
import io.simplenetes.host.file.PodState;
import io.simplenetes.host.layout.ReleaseDir;
import io.simplenetes.pod.CompiledPod;
import io.simplenetes.pod.PodFiles;
import io.simplenetes.pod.Podc;
import io.simplenetes.pod.spec.PublishedPort;
import java.io.IOException;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The files of a release: the executable, its ports, configs and state.
final class ReleaseFiles {

    private ReleaseFiles() {}

    /// Compiles a pod and writes all files of its release.
    ///
    /// @param release an empty folder
    /// @param ports the ports of the variables
    /// @throws io.simplenetes.host.error.UserException when pod.yaml is wrong
    static void write(ReleaseDir release, PodSource source, PodConfigs configs, NavigableMap<String, Integer> ports)
            throws IOException {
        configs.copyTo(release.configs());
        CompiledPod pod = Podc.compile(source.request(ports, release.configs()));
        AtomicFile.write(release.preprocessedYaml(), pod.preprocessedYaml());
        PodFiles.write(pod, release.pod());
        PodConfigs.writeChecksums(release.configs());
        var hostPorts = hostPorts(pod);
        AtomicFile.write(
                CompileRecord.file(release), new CompileRecord(source.checksum(), hostPorts, ports).fileContent());
        AtomicFile.write(release.state(), PodState.RUNNING.fileContent());
    }

    /// Which ports of the host a pod takes; those of a program are not known.
    private static NavigableSet<Integer> hostPorts(CompiledPod pod) {
        return pod instanceof CompiledPod.Script script
                ? script.spec().ports().map(PublishedPort::hostPort).collect(Collectors.toCollection(TreeSet::new))
                : new TreeSet<>();
    }
}
