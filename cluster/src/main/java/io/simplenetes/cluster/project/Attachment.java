package io.simplenetes.cluster.project;

import java.nio.file.Path;

/// The folder that says that a pod belongs on a host: `HOST/pods/POD`.
///
/// @param folder absolute
public record Attachment(Path folder) {

    /// What was done to the pod on this host. Its presence is what attaches the pod.
    public Path logFile() {
        return folder.resolve("log.txt");
    }

    /// The log, for writing.
    public ProjectLog log() {
        return new ProjectLog(logFile());
    }

    /// One line: where the pod's repository came from.
    public Path gitUrl() {
        return folder.resolve("git.url");
    }

    /// The folder of all releases.
    public Path releases() {
        return folder.resolve("release");
    }
}
