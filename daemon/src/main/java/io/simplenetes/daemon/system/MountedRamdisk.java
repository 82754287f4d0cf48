package io.simplenetes.daemon.system;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A tmpfs that is mounted, as proc_pid_mountinfo(5) shows it.
///
/// @param place where
/// @param mebibytes its size; 0 when it does not say
record MountedRamdisk(Path place, long mebibytes) {

    private static final Pattern SIZE = Pattern.compile("(?:^|,)size=([0-9]{1,12})k(?:,|$)");
    private static final int PLACE = 4;
    private static final int KIBIBYTES = 1024;

    /// All of a table. Its fields are separated by blanks; after a lone `-` follow kind, source and options. Our places
    /// have no characters that it writes as escapes.
    static List<MountedRamdisk> readAll(String table) {
        return table.lines().flatMap(line -> read(line).stream()).toList();
    }

    private static Optional<MountedRamdisk> read(String line) {
        int dash = line.indexOf(" - ");
        String[] before = line.split(" ", -1);
        if (dash < 0 || before.length <= PLACE) {
            return Optional.empty();
        }
        String[] after = line.substring(dash + 3).split(" ", -1);
        if (after.length < 3 || !after[0].equals("tmpfs")) {
            return Optional.empty();
        }
        Matcher size = SIZE.matcher(after[2]);
        return Optional.of(new MountedRamdisk(
                Path.of(before[PLACE]), size.find() ? Long.parseLong(size.group(1)) / KIBIBYTES : 0));
    }
}
