package io.simplenetes.daemon.system;

import io.simplenetes.host.process.Command;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The command that serves one HOSTHOME with the ids of its owner: this program, as setpriv(1) and env(1) start it,
/// with
/// nothing of root's environment but what the owner's podman needs as well.
final class WorkerCommand {

    /// What a worker is told by.
    static final String WORKER = "--worker";

    private static final String PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    /// Settings of the host that hold for all accounts.
    private static final List<String> HANDED_ON =
            List.of("CONTAINERS_CONF", "CONTAINERS_STORAGE_CONF", "JOURNAL_STREAM", "LANG", "LC_ALL", "TMPDIR");

    private WorkerCommand() {}

    /// @param self how this program is started
    /// @param environment root's
    static Command of(OwnedHome home, List<String> self, Map<String, String> environment) {
        Account owner = home.owner();
        Stream<String> ids = owner.isRoot()
                ? Stream.empty()
                : Stream.of(
                        "setpriv",
                        "--reuid=" + owner.uid(),
                        "--regid=" + owner.gid(),
                        "--init-groups",
                        "--inh-caps=-all",
                        "--");
        Stream<String> variables = environment(owner, environment).entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue());
        List<String> words = Stream.of(
                        ids,
                        Stream.of("env", "-i"),
                        variables,
                        self.stream(),
                        Stream.of(WORKER, home.path().toString()))
                .flatMap(all -> all)
                .toList();
        return new Command(words, Optional.of(Path.of("/")), Map.of());
    }

    private static Map<String, String> environment(Account owner, Map<String, String> environment) {
        Map<String, String> own = new TreeMap<>(Map.of(
                "HOME", owner.home().toString(),
                "USER", owner.name(),
                "LOGNAME", owner.name(),
                "SHELL", "/bin/sh",
                "PATH", PATH,
                "XDG_RUNTIME_DIR", owner.runtimeFolder().toString()));
        HANDED_ON.forEach(name -> Optional.ofNullable(environment.get(name)).ifPresent(value -> own.put(name, value)));
        own.putIfAbsent("LANG", "C.UTF-8");
        return own;
    }
}
