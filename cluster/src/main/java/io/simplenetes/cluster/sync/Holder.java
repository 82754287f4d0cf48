package io.simplenetes.cluster.sync;

import io.simplenetes.cluster.project.Caller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/// Who holds a host's lock, in the words that whoever comes second reads.
final class Holder {

    /// See proc_sys_kernel(5). Asking Java for it would ask the DNS.
    private static final Path HOST_NAME = Path.of("/proc/sys/kernel/hostname");

    private Holder() {}

    /// `alice on laptop, process 4711, since 2026-11-22T09:45:00+01:00`: one line.
    static String of(Caller caller) {
        ZonedDateTime now = ZonedDateTime.now(caller.clock()).truncatedTo(ChronoUnit.SECONDS);
        return caller.user() + " on " + machine() + ", process "
                + ProcessHandle.current().pid() + ", since " + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(now);
    }

    private static String machine() {
        try {
            return Files.readString(HOST_NAME).strip();
        } catch (IOException e) {
            return "an unknown machine";
        }
    }
}
