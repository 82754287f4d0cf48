package io.simplenetes.daemon.system;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// An account of this machine.
///
/// @param name its name
/// @param uid its user id
/// @param gid the id of its first group
/// @param home its home folder, absolute
record Account(String name, long uid, long gid, Path home) {

    private static final int NAME = 0;
    private static final int UID = 2;
    private static final int GID = 3;
    private static final int HOME = 5;
    private static final int FIELDS = 7;

    /// Reads lines of passwd(5), such as getent(1) prints for all sources of accounts. A line that is none is passed
    /// over, as
    /// is an account whose home is missing or the whole file system.
    static List<Account> readAll(String passwd) {
        return passwd.lines().flatMap(line -> read(line).stream()).toList();
    }

    private static Optional<Account> read(String line) {
        String[] fields = line.split(":", -1);
        if (fields.length != FIELDS
                || fields[NAME].isEmpty()
                || !isId(fields[UID])
                || !isId(fields[GID])
                || !fields[HOME].startsWith("/")) {
            return Optional.empty();
        }
        Path home = Path.of(fields[HOME]).normalize();
        return home.getNameCount() == 0
                ? Optional.empty()
                : Optional.of(
                        new Account(fields[NAME], Long.parseLong(fields[UID]), Long.parseLong(fields[GID]), home));
    }

    /// uid_t has 32 bits.
    private static boolean isId(String text) {
        return text.matches("[0-9]{1,10}");
    }

    /// Whether it is that of the administrator.
    boolean isRoot() {
        return uid == 0;
    }

    /// Where its programs keep what lives as long as its login, file-hierarchy(7).
    Path runtimeFolder() {
        return Path.of("/run/user").resolve(String.valueOf(uid));
    }
}
