package io.simplenetes.cluster.sync;

import io.simplenetes.cluster.project.Caller;
import io.simplenetes.cluster.project.ClusterProject;
import io.simplenetes.cluster.remote.Transport;
import io.simplenetes.host.process.Command;
import io.simplenetes.host.process.CommandRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A sync in a process of its own, which the test's transport kills.
final class KilledClient {

    private KilledClient() {}

    /// Starts one.
    static Process start(Path project, Transport transport, Path home) {
        List<String> java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledClient.class.getName(),
                project.toString(),
                home.toString());
        return CommandRunner.start(Command.of(
                Stream.concat(java.stream(), transport.arguments().stream()).toArray(String[]::new)));
    }

    /// Syncs the project `arguments[0]` to the folder `arguments[1]` of each host, over the rest as a transport.
    public static void main(String[] arguments) {
        List<String> all = List.of(arguments);
        var transport = new Transport(all.subList(2, all.size()));
        var project = new ClusterProject(Path.of(all.getFirst()));
        var caller = Caller.of(Map.of("USER", "killed"), Path.of("/"));
        new ClusterSync(project, caller, false, host -> new HostAccess(host.name(), transport, all.get(1)))
                .sync(new SyncProgress() {});
    }
}
