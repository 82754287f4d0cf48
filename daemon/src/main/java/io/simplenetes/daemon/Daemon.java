package io.simplenetes.daemon;

import io.simplenetes.daemon.act.RamdiskKeeper;
import io.simplenetes.daemon.log.EventLog;
import io.simplenetes.daemon.log.LogLine;
import io.simplenetes.daemon.loop.Reconciler;
import io.simplenetes.daemon.loop.Settings;
import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import io.simplenetes.host.layout.HostHome;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// simplenetesd for one HOSTHOME, as the user that runs it.
public final class Daemon implements Closeable {

    private final HostHome home;
    private final EventLog log;
    private final HomeLock lock;
    private final Reconciler reconciler;

    private Daemon(HostHome home, EventLog log, HomeLock lock, Reconciler reconciler) {
        this.home = home;
        this.log = log;
        this.lock = lock;
        this.reconciler = reconciler;
    }

    /// Takes a HOSTHOME into care, without anybody who mounts ramdisks.
    ///
    /// @throws UserException when it is none, or another daemon serves it
    public static Daemon open(Path folder, Settings settings, EventLog log) {
        return open(folder, settings, log, Optional.empty());
    }

    /// Takes a HOSTHOME into care.
    ///
    /// @param ramdisks who mounts the pods' ramdisks
    /// @throws UserException when it is none, or another daemon serves it
    public static Daemon open(Path folder, Settings settings, EventLog log, Optional<RamdiskKeeper> ramdisks) {
        HostHome home = new HostHome(folder.toAbsolutePath().normalize());
        if (!Files.isDirectory(home.pods())) {
            String what = Files.isDirectory(home.path()) ? "not a HOSTHOME: no folder 'pods' in it" : "no such folder";
            throw UserException.invalid(
                    Problem.of(what).at(home.path()).remedy("make it from the cluster project: sns host init HOST"));
        }
        return new Daemon(home, log, HomeLock.take(home), new Reconciler(home, settings, log, ramdisks));
    }

    /// Serves until [#stop]. No pod is stopped by its end.
    ///
    /// @throws UserException when the HOSTHOME was taken away
    public void run() throws InterruptedException {
        log.write(LogLine.info()
                .with("event", "started")
                .with("home", home.path())
                .with("process", ProcessHandle.current().pid()));
        if (!reconciler.run(lock::isHeld)) {
            throw UserException.failed(Problem.of("the HOSTHOME is gone or was replaced")
                    .at(home.path())
                    .remedy("start simplenetesd again; pods that run are left alone"));
        }
    }

    /// Ends [#run] soon; commands in flight are left to end by themselves. Any thread may call it.
    ///
    /// @param reason a clause for the log
    public void stop(String reason) {
        reconciler.stop(reason);
    }

    /// Has everything read anew soon. Any thread may call it.
    public void look() {
        reconciler.look();
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
