package io.simplenetes.daemon;

import io.simplenetes.daemon.observe.LivingProcess;
import io.simplenetes.daemon.system.ServedHomes;
import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import io.simplenetes.host.file.AtomicFile;
import io.simplenetes.host.file.DaemonStatus;
import io.simplenetes.host.json.Json;
import io.simplenetes.host.layout.HostHome;
import io.simplenetes.host.product.Age;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `simplenetesd status`: what the daemon has written down about the pods.
final class StatusCommand {

    private static final String ROW = "%-24s %-8s %-12s %-5s %7s  %s%n";

    private StatusCommand() {}

    /// Prints it.
    ///
    /// @param named the HOSTHOME; empty: all that this user has, or all of the host for root
    /// @throws UserException when there is none, or no daemon has served it yet
    static void run(Optional<Path> named, boolean json, PrintStream out) throws IOException, InterruptedException {
        List<Path> homes =
                named.map(home -> List.of(home.toAbsolutePath().normalize())).orElse(ServedHomes.ofThisUser());
        if (homes.isEmpty()) {
            throw UserException.invalid(
                    Problem.of("you have no HOSTHOME on this host").remedy("name one: simplenetesd status HOSTHOME"));
        }
        List<Json> all = new ArrayList<>();
        for (Path home : homes) {
            DaemonStatus status = read(home);
            if (json) {
                status.pods().forEach(pod -> all.add(json(home, status, pod)));
            } else {
                print(home, status, out);
            }
        }
        if (json) {
            out.println(Json.list(all));
        }
    }

    private static DaemonStatus read(Path home) throws IOException {
        Path file = new HostHome(home).daemonStatus();
        return AtomicFile.read(file)
                .flatMap(DaemonStatus::read)
                .orElseThrow(() -> UserException.invalid(Problem.of("no simplenetesd has served this HOSTHOME yet")
                        .at(home)
                        .remedy("start it: simplenetesd " + home)));
    }

    private static boolean isServed(DaemonStatus status) {
        return LivingProcess.find(status.process())
                .filter(process -> process.started() == status.started())
                .isPresent();
    }

    private static void print(Path home, DaemonStatus status, PrintStream out) {
        out.println(home
                + (isServed(status)
                        ? ": served by process " + status.process()
                        : ": not served now; this was so when it was last"));
        if (status.pods().isEmpty()) {
            return;
        }
        out.printf(ROW, "POD", "WANTED", "ACTUAL", "READY", "SINCE", "");
        for (DaemonStatus.Pod pod : status.pods()) {
            out.printf(
                    ROW,
                    pod.release(),
                    pod.wanted().isEmpty() ? "-" : pod.wanted(),
                    pod.actual(),
                    pod.ready() ? "yes" : "no",
                    Age.of(Instant.now().getEpochSecond() - pod.since()),
                    remark(pod));
        }
    }

    private static String remark(DaemonStatus.Pod pod) {
        List<String> remarks = new ArrayList<>();
        if (!pod.command().isEmpty()) {
            remarks.add(pod.command() + " is under way");
        }
        if (pod.next() > 0) {
            long seconds = pod.next() - Instant.now().getEpochSecond();
            remarks.add("try " + (pod.tries() + 1) + (seconds > 0 ? " in " + seconds + " s" : " now"));
        }
        if (!pod.error().isEmpty()) {
            remarks.add(pod.error());
        }
        return String.join("; ", remarks);
    }

    private static Json json(Path home, DaemonStatus status, DaemonStatus.Pod pod) {
        return Json.object()
                .put("home", home.toString())
                .put("served", isServed(status))
                .put("pod", pod.release().pod().text())
                .put("version", pod.release().version().text())
                .put("wanted", pod.wanted())
                .put("actual", pod.actual())
                .put("ready", pod.ready())
                .put("since", pod.since())
                .put("command", pod.command())
                .put("tries", pod.tries())
                .put("next", pod.next())
                .put("error", pod.error());
    }
}
