package io.simplenetes.systemtests.harness;

import java.nio.file.Path;

/// The machine within the machine that `scripts/lab` made for this test run: whatever a test leaves behind goes with
/// it.
public final class Laboratory {

    /// A small image with a shell, httpd and wget, present for both accounts. PID 1 gets no signals that it does not
    /// trap.
    public static final String IMAGE = "localhost/simplenetes-test/busybox:1";

    private Laboratory() {}

    /// Fails when the tests run outside of a laboratory.
    public static void require() {
        folder();
    }

    /// The laboratory's own folder, removed at its end.
    public static Path folder() {
        String folder = System.getenv("LAB");
        if (folder == null) {
            throw new IllegalStateException(
                    "system tests change the machine: run ./verify, or scripts/lab with a command");
        }
        return Path.of(folder);
    }
}
