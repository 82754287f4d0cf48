package io.simplenetes.daemon.system;

import io.simplenetes.host.process.Command;
import io.simplenetes.host.process.CommandRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Which HOSTHOMEs a user may ask about.
public final class ServedHomes {

    private ServedHomes() {}

    /// Those in this user's home folder; for root all that the host's daemon serves.
    public static List<Path> ofThisUser() throws IOException, InterruptedException {
        int uid = (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        List<Account> accounts = Account.readAll(
                CommandRunner.run(Command.of("getent", "passwd")).stdout());
        if (uid == 0) {
            SystemConf conf = SystemConf.read(SystemConf.FILE, false);
            return List.copyOf(new Discovery(accounts, conf).homes().keySet());
        }
        List<Account> own =
                accounts.stream().filter(account -> account.uid() == uid).toList();
        SystemConf all = new SystemConf(Optional.empty(), List.of(), 0);
        return List.copyOf(new Discovery(own, all).homes().keySet());
    }
}
