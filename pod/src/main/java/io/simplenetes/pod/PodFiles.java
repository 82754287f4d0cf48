package io.simplenetes.pod;

import io.simplenetes.host.file.AtomicFile;
import io.simplenetes.host.file.IngressFile;
import io.simplenetes.host.file.PortMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The files of a compiled pod: `POD`, `POD.portmappings.conf` and `POD.ingress.conf`.
public final class PodFiles {

    private PodFiles() {}

    /// Writes them. A file without content is not there afterwards.
    ///
    /// The pod comes last: whoever sees it new sees its other files new as well.
    ///
    /// @param file the executable
    public static void write(CompiledPod pod, Path file) throws IOException {
        write(beside(file, ".portmappings.conf"), PortMapping.fileContent(pod.portMappings()));
        write(beside(file, ".ingress.conf"), IngressFile.content(pod.ingress()));
        if (pod instanceof CompiledPod.Script script) {
            AtomicFile.write(file, script.script(), AtomicFile.Mode.EXECUTABLE);
        } else if (pod instanceof CompiledPod.Copy copy) {
            AtomicFile.copy(copy.pod().file(), file, AtomicFile.Mode.EXECUTABLE);
        }
    }

    private static Path beside(Path file, String end) {
        return file.resolveSibling(file.getFileName() + end);
    }

    private static void write(Path file, String content) throws IOException {
        if (content.isEmpty()) {
            Files.deleteIfExists(file);
        } else {
            AtomicFile.write(file, content);
        }
    }
}
