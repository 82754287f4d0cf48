package io.simplenetes.pod.script;

import io.simplenetes.host.name.Release;
import io.simplenetes.pod.spec.Container;
import io.simplenetes.pod.spec.Limits;
import io.simplenetes.pod.spec.Privileges;
import io.simplenetes.pod.spec.Program;
import io.simplenetes.pod.spec.Program.EnvVar;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The command that starts a container, podman-run(1). It begins with `exec`, and stands in a function that is called
/// in
/// the background.
final class StartCommand {

    private final List<List<Word>> lines = new ArrayList<>();

    private StartCommand() {}

    /// The words, what belongs together on a line.
    static String of(Release release, Container container) {
        StartCommand command = new StartCommand();
        command.addPodman(release, container);
        command.addLog(podmanName(release, container));
        command.addLimits(container.limits());
        command.addPrivileges(container.privileges());
        command.addEnvironment(container.program());
        container.mounts().forEach(mount -> command.add("--volume", Mounts.option(release, mount)));
        command.addProgram(container);
        return Word.lines(command.lines);
    }

    /// podman's name of a container.
    static String podmanName(Release release, Container container) {
        return container.name() + "-" + release.fullName();
    }

    private void addPodman(Release release, Container container) {
        List<Word> podman = new ArrayList<>();
        podman.add(Word.text("exec"));
        podman.addAll(handedOver(container.program()));
        podman.addAll(Word.texts("podman", "run", "--detach", "--replace", "--pull", "never"));
        if (container.network().ofHost()) {
            podman.addAll(Word.texts("--network", "host"));
            lines.add(podman);
            lines.add(List.of(Word.ADD_PROXY));
        } else {
            podman.addAll(Word.texts("--pod", release.fullName()));
            lines.add(podman);
        }
        add(
                "--name",
                podmanName(release, container),
                "--stop-timeout",
                String.valueOf(container.lifecycle().stopTimeout()));
        lines.add(List.of(Word.text("--conmon-pidfile"), Word.value("$RUN").and("/" + container.name() + ".conmon")));
    }

    /// conmon writes the log; the supervisor sets it aside long before it begins anew by itself.
    private void addLog(String podmanName) {
        lines.add(List.of(
                Word.text("--log-driver"),
                Word.text("k8s-file"),
                Word.text("--log-opt"),
                Word.value("path=$DIR").and("/log/" + podmanName + ".log"),
                Word.text("--log-opt"),
                Word.text("max-size=1gb")));
    }

    private void addLimits(Limits limits) {
        limits.memory().ifPresent(memory -> add("--memory", memory));
        limits.cpus().ifPresent(cpus -> add("--cpus", cpus));
        limits.pids().ifPresent(pids -> add("--pids-limit", String.valueOf(pids)));
    }

    private void addPrivileges(Privileges privileges) {
        privileges.user().ifPresent(user -> add("--user", user));
        if (privileges.readOnly()) {
            add("--read-only");
        }
        privileges.capDrop().forEach(capability -> add("--cap-drop", capability));
    }

    private void addEnvironment(Program program) {
        program.env().forEach(env -> add("--env", isMangled(env) ? env.name() : env.name() + "=" + env.value()));
    }

    private void addProgram(Container container) {
        Program program = container.program();
        program.workingDir().ifPresent(folder -> add("--workdir", folder));
        if (!program.command().isEmpty()) {
            add("--entrypoint", EntryPoint.json(program.command()));
        }
        add("--", container.image().reference());
        program.args().forEach(this::add);
    }

    private void add(String... words) {
        lines.add(Word.texts(words));
    }

    /// podman 4 takes the CR out of CR LF in the value of its option, but not in that of its own environment.
    private static boolean isMangled(EnvVar env) {
        return env.value().contains("\r\n");
    }

    /// The beginning of a command with which podman gets such variables in its own environment.
    private static List<Word> handedOver(Program program) {
        List<Word> variables = program.env().stream()
                .filter(StartCommand::isMangled)
                .map(env -> Word.text(env.name() + "=" + env.value()))
                .toList();
        return variables.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(Word.text("env")), variables.stream()).toList();
    }
}
