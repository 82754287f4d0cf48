package io.simplenetes.cluster.registry;

import io.simplenetes.cluster.file.TextFile;
import io.simplenetes.cluster.lock.ProjectLock;
import io.simplenetes.cluster.project.Caller;
import io.simplenetes.cluster.project.ClusterProject;
import io.simplenetes.host.file.AtomicFile;
import io.simplenetes.host.name.HostName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The file with the credentials of all hosts, or of one: `registry-config.json`. It is not committed to git, and only
/// its owner can read it.
///
/// @param project the project
/// @param caller who does it
public record RegistryConfig(ClusterProject project, Caller caller) {

    private static final String FILE = "registry-config.json";

    /// The credentials of a host: its own file or else that of all hosts, in one line, which JSON can always be; empty
    /// text
    /// without either.
    public static String inOneLine(ClusterProject project, HostName host) {
        return TextFile.read(project.host(host).folder().resolve(FILE))
                .or(() -> TextFile.read(project.root().resolve(FILE)))
                .map(text -> text.replaceAll("\\s*\\R\\s*", " ").strip())
                .orElse("");
    }

    /// Replaces the file.
    ///
    /// @param host whose file; empty: that of all hosts without one of their own
    /// @return the file
    /// @throws io.simplenetes.host.error.UserException when there is no such host
    public Path write(Optional<HostName> host, List<RegistryCredential> credentials) throws IOException {
        try (var _ = ProjectLock.acquire(project, caller, "sns cluster registry")) {
            Path folder = host.map(name -> project.host(name).folder()).orElse(project.root());
            Path file = folder.resolve(FILE);
            TextFile.write(file, RegistryCredential.json(credentials), AtomicFile.Mode.PRIVATE);
            return file;
        }
    }
}
