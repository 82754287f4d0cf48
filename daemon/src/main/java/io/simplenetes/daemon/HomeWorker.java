package io.simplenetes.daemon;

import io.simplenetes.daemon.log.EventLog;
import io.simplenetes.daemon.loop.Settings;
import io.simplenetes.daemon.system.ParentChannel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// The daemon of one HOSTHOME that root's daemon has started with the ids of the owner.
final class HomeWorker {

    private HomeWorker() {}

    /// Serves until root's daemon ends or says so. SIGHUP and signals to the group of a terminal are root's to answer.
    static void run(Path home) throws IOException, InterruptedException {
        Map<String, String> environment = System.getenv();
        EventLog plain = EventLog.to(System.err, environment);
        String user = environment.getOrDefault("USER", "");
        EventLog log = line -> plain.write(line.with("user", user).with("home", home));
        ParentChannel parent = new ParentChannel(System.in, System.out);
        try (Daemon daemon = Daemon.open(home, Settings.STANDARD, log, Optional.of(parent))) {
            Main.stopOnSignal(() -> daemon.stop("signal"));
            parent.listen(daemon::look, () -> daemon.stop("the daemon of the host has ended"));
            daemon.run();
        }
    }
}
