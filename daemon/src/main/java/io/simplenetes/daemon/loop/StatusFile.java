package io.simplenetes.daemon.loop;

import io.simplenetes.daemon.observe.LivingProcess;
import io.simplenetes.host.file.AtomicFile;
import io.simplenetes.host.file.DaemonStatus;
import io.simplenetes.host.layout.HostHome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;

/// Keeps `HOSTHOME/.simplenetesd.status` true. It is written only when it would say something else.
final class StatusFile {

    private final Path file;
    private String written = "";

    StatusFile(HostHome home) {
        this.file = home.daemonStatus();
    }

    /// Writes what is known of the pods.
    ///
    /// @throws IOException when it cannot be written; it is tried again when it is asked for again
    void publish(Collection<PodSlot> pods) throws IOException {
        long self = ProcessHandle.current().pid();
        long started = LivingProcess.find(self).map(LivingProcess::started).orElse(0L);
        String content = new DaemonStatus(
                        self, started, pods.stream().map(PodSlot::status).toList())
                .fileContent();
        if (!content.equals(written)) {
            AtomicFile.write(file, content);
            written = content;
        }
    }
}
