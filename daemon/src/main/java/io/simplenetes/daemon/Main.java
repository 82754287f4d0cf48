package io.simplenetes.daemon;

import io.simplenetes.daemon.log.EventLog;
import io.simplenetes.daemon.loop.Settings;
import io.simplenetes.daemon.system.Hangup;
import io.simplenetes.daemon.system.SystemDaemon;
import io.simplenetes.host.error.ExitCode;
import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import io.simplenetes.host.product.Product;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// The program `simplenetesd`.
public final class Main {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(7);

    private Main() {}

    /// Runs until a signal ends it, and ends the process with an exit code.
    public static void main(String[] arguments) {
        ExitCode code = run(List.of(arguments));
        System.out.flush();
        Runtime.getRuntime().halt(code.number());
    }

    private static ExitCode run(List<String> arguments) {
        try {
            switch (Invocation.of(arguments)) {
                case Invocation.Help help -> System.out.print(Invocation.HELP);
                case Invocation.Version version -> System.out.println("simplenetesd " + Product.version());
                case Invocation.Serve serve -> serve(serve.home());
                case Invocation.Work work -> HomeWorker.run(work.home());
                case Invocation.ServeAll all -> serveAll(all);
                case Invocation.Status status -> StatusCommand.run(status.home(), status.json(), System.out);
            }
            return ExitCode.OK;
        } catch (UserException e) {
            e.problems().forEach(problem -> System.err.println("error: " + problem));
            return e.exitCode();
        } catch (IOException | InterruptedException | RuntimeException e) {
            System.err.println("error: a defect of simplenetesd: " + e + " at " + e.getStackTrace()[0]);
            return ExitCode.DEFECT;
        }
    }

    private static void serve(Path home) throws IOException, InterruptedException {
        EventLog log = EventLog.to(System.err, System.getenv());
        try (Daemon daemon = Daemon.open(home, Settings.STANDARD, log)) {
            stopOnSignal(() -> daemon.stop("signal"));
            Hangup.handle(daemon::look);
            daemon.run();
        }
    }

    private static void serveAll(Invocation.ServeAll all) throws IOException, InterruptedException {
        requireRoot();
        EventLog log = EventLog.to(System.err, System.getenv());
        var daemon = new SystemDaemon(all.file(), all.conf().isPresent(), Main.class.getName(), log);
        stopOnSignal(daemon::stop);
        Hangup.handle(daemon::look);
        daemon.run();
    }

    private static void requireRoot() throws IOException {
        if (!Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"))) {
            throw UserException.invalid(Problem.of("only root can serve the HOSTHOMEs of all accounts")
                    .remedy("name the HOSTHOME to serve: simplenetesd HOSTHOME"));
        }
    }

    /// TERM and INT make the VM call this. It waits for the thread that serves, which then ends the process with an
    /// exit
    /// code of our own; the VM's would be 128 + the signal.
    static void stopOnSignal(Runnable stop) {
        Thread serving = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stop.run();
            try {
                serving.join(STOP_LIMIT);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
    }
}
