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

    private static final Duration LIMIT = Duration.ofSeconds(1);

    /// What else a busy machine does makes even CPU time longer, now and then.
    private static final int TRIES = 3;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Answer() {}

    /// Lets it answer.
    ///
    /// @param file the name that the places begin with
    /// @return whether the file was right
    static boolean check(String file, Runnable program) {
        Duration fastest = LIMIT;
        boolean isRight = false;
        for (int tries = 0; tries < TRIES && fastest.compareTo(LIMIT) >= 0; tries++) {
            // What other processes do meanwhile is not counted.
            long begun = THREADS.getCurrentThreadCpuTime();
            isRight = isRight(file, program);
            fastest = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - begun);
        }
        assertThat(fastest).isLessThan(LIMIT);
        return isRight;
    }

    private static boolean isRight(String file, Runnable program) {
        try {
            program.run();
            return true;
        } catch (UserException e) {
            assertThat(e.exitCode()).isEqualTo(ExitCode.INVALID);
            assertThat(e.problems().getFirst().where().orElse("nowhere"))
                    .matches(Pattern.quote(file) + ":[1-9][0-9]*:[1-9][0-9]*");
            return false;
        }
    }
}
