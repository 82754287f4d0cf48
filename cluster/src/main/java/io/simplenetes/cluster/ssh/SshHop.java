package io.simplenetes.cluster.ssh;

import io.simplenetes.cluster.project.HostEnv;
import io.simplenetes.host.name.HostName;
import java.nio.file.Path;

/// One host on the way to a host, or the host itself.
///
/// @param name the host's name in the project, by which its key is known
/// @param folder the folder of its env file, to which KEYFILE and JUMPHOST are relative
/// @param env how it is reached from the hop before
public record SshHop(HostName name, Path folder, HostEnv env) {

    /// `ADDRESS:PORT`.
    String place() {
        return env.address() + ":" + env.port();
    }
}
