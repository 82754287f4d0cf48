package io.simplenetes.pod;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.host.error.ExitCode;
import io.simplenetes.host.error.UserException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.regex.Pattern;

/// What a program may answer to a file, whatever is in it: that it is right, or where it is wrong. Nothing else is
/// thrown, and it
/// does not take long.
final class Answer {

    /// Ten times what is promised: a test on a busy machine shall find what hangs, and benchmarks/fuzz what is slow.
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Answer() {}

    /// Lets it answer.
    ///
    /// @param file the name that the places begin with
    /// @return whether the file was right
    static boolean check(String file, Runnable program) {
        // What other processes do meanwhile is not counted.
        long begun = THREADS.getCurrentThreadCpuTime();
        boolean isRight = true;
        try {
            program.run();
        } catch (UserException e) {
            isRight = false;
            assertThat(e.exitCode()).isEqualTo(ExitCode.INVALID);
            assertThat(e.problems().getFirst().where().orElse("nowhere"))
                    .matches(Pattern.quote(file) + ":[1-9][0-9]*:[1-9][0-9]*");
        }
        Duration taken = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - begun);
        assertThat(taken).isLessThan(LIMIT);
        return isRight;
    }
}
