package io.simplenetes.pod.reader;

import io.simplenetes.pod.source.Position;
import io.simplenetes.pod.source.Problems;
import java.nio.charset.StandardCharsets;

/// Counts what a container's program is given, against what execve(2) can give on Linux.
final class Arguments {

    /// MAX_ARG_STRLEN: 32 pages of 4 KiB, the NUL at the end included.
    private static final int ONE = 131_072;

    /// All together get a quarter of the stack, 2 MiB as a rule; the rest is for what podman and the image add.
    private static final int ALL = 1_500_000;

    private final Problems problems;
    private long sum;

    Arguments(Problems problems) {
        this.problems = problems;
    }

    /// Counts one text: an argument, or `NAME=value`.
    void add(String text, Position position) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length + 1;
        if (bytes > ONE) {
            problems.add(
                    position,
                    "this text has " + (bytes - 1) + " bytes, more than a program can be given (" + (ONE - 1) + ")",
                    "put it into a file of a config");
        } else if (sum <= ALL && sum + bytes > ALL) {
            problems.add(
                    position,
                    "the arguments and variables of this container have more than " + ALL + " bytes",
                    "put large ones into a file of a config");
        }
        sum += bytes;
    }
}
