package io.simplenetes.daemon.act;

import io.simplenetes.daemon.observe.LivingProcess;
import io.simplenetes.host.layout.HostHome;
import io.simplenetes.host.process.Command;
import io.simplenetes.host.process.CommandResult;
import io.simplenetes.host.process.CommandRunner;
import io.simplenetes.host.process.DetachedCommand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// What still runs of releases whose folders are gone, and with them their executables: supervisors, known by the path
/// in their command line, and podman pods, known by the label that says which folder made them.
public final class Orphans {

    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final String LIMIT = "60";
    private static final String LABEL = "io.simplenetes.folder";
    private static final String EXECUTABLE = "pod";

    private final HostHome home;

    public Orphans(HostHome home) {
        this.home = home;
    }

    /// Ends them.
    ///
    /// @return a clause for the log about each
    public List<String> end() throws InterruptedException {
        List<String> done = new ArrayList<>();
        List<ProcessHandle> supervisors = supervisors();
        supervisors.forEach(ProcessHandle::destroy);
        for (ProcessHandle supervisor : supervisors) {
            awaitEnd(supervisor);
            done.add("ended the process " + supervisor.pid());
        }
        for (String pod : podmanPods()) {
            done.add(remove(pod));
        }
        return done;
    }

    private static void awaitEnd(ProcessHandle process) throws InterruptedException {
        try {
            process.onExit().get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            DetachedCommand.signalGroup("KILL", process.pid());
        }
    }

    /// A process that leads a session of its own and was started by an executable of a release that is gone. (A reader
    /// of such a file in an editor is none.)
    private List<ProcessHandle> supervisors() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process -> leadsSession(process.pid()))
                .filter(process -> words(process.pid()).anyMatch(this::isExecutableThatIsGone))
                .toList();
    }

    private static boolean leadsSession(long pid) {
        return LivingProcess.find(pid).filter(LivingProcess::leadsSession).isPresent();
    }

    private boolean isExecutableThatIsGone(String word) {
        return word.startsWith(home.pods() + "/") && word.endsWith("/" + EXECUTABLE) && Files.notExists(Path.of(word));
    }

    private static Stream<String> words(long pid) {
        try {
            return Stream.of(Files.readString(Path.of("/proc/" + pid + "/cmdline"), StandardCharsets.ISO_8859_1)
                    .split("\0", -1));
        } catch (IOException e) {
            return Stream.empty(); // it has ended
        }
    }

    /// The podman pods that a release made whose folder is gone; none where there is no podman.
    private List<String> podmanPods() throws InterruptedException {
        CommandResult all = podman("pod", "ps", "--filter", "label=" + LABEL, "--format", "{{.Name}}");
        List<String> orphans = new ArrayList<>();
        for (String name : all.ok() ? all.stdout().lines().toList() : List.<String>of()) {
            CommandResult folder = podman("pod", "inspect", "--format", "{{index .Labels \"" + LABEL + "\"}}", name);
            String path = folder.stdout().strip();
            if (folder.ok() && path.startsWith(home.pods() + "/") && Files.notExists(Path.of(path))) {
                orphans.add(name);
            }
        }
        return orphans;
    }

    /// With its containers on the host's network, which lie beside it.
    private static String remove(String pod) throws InterruptedException {
        CommandResult beside =
                podman("ps", "--all", "--filter", "name=-" + pod.replace(".", "\\.") + "$", "--format", "{{.Names}}");
        for (String container : beside.ok() ? beside.stdout().lines().toList() : List.<String>of()) {
            podman("rm", "--force", "--time", String.valueOf(GRACE.toSeconds()), container);
        }
        CommandResult removed = podman("pod", "rm", "--force", "--time", String.valueOf(GRACE.toSeconds()), pod);
        return removed.ok() ? "removed the podman pod " + pod : "cannot remove " + pod + ": " + removed.lastLine();
    }

    private static CommandResult podman(String... words) throws InterruptedException {
        return CommandRunner.run(Command.of(Stream.concat(Stream.of("timeout", LIMIT, "podman"), Stream.of(words))
                .toArray(String[]::new)));
    }
}
