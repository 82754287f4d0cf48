package io.simplenetes.pod.reader;

import io.simplenetes.pod.source.Position;
import io.simplenetes.pod.source.Problems;
import io.simplenetes.pod.yaml.Node;
import java.nio.charset.StandardCharsets;
import java.util.List;

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

    /// Checks the words of an entry point, which podman-run(1) takes as one argument, a JSON array.
    void checkEntryPoint(List<Node.Text> words) {
        long bytes = 2;
        for (Node.Text word : words) {
            bytes += 3 + jsonBytes(word.value());
            if (bytes > ONE) {
                problems.add(
                        word.position(),
                        "the words of 'command' have more than " + (ONE - 1)
                                + " bytes with this one, as podman takes them",
                        "move words to 'args', or put the text into a file of a config");
                return;
            }
        }
    }

    private static long jsonBytes(String text) {
        long escapes = text.chars()
                .map(c -> c < ' ' ? "\\u0000".length() - 1 : c == '"' || c == '\\' ? 1 : 0)
                .summaryStatistics()
                .getSum();
        return text.getBytes(StandardCharsets.UTF_8).length + escapes;
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
