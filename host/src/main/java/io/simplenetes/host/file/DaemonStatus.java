package io.simplenetes.host.file;

import io.simplenetes.host.name.PodName;
import io.simplenetes.host.name.PodVersion;
import io.simplenetes.host.name.Release;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What simplenetesd says of a HOSTHOME, as it stands in `HOSTHOME/.simplenetesd.status`: a line about the daemon, then
/// one for
/// each release, with tabs between the values.
///
/// @param process the daemon's process id; 0 when the file does not say
/// @param started when that process started, in clock ticks since the host did (proc_pid_stat(5), field 22)
/// @param pods by name and version
public record DaemonStatus(long process, long started, List<Pod> pods) {

    private static final String HEAD = "simplenetesd";
    private static final String FORMAT = "1";
    private static final int COLUMNS = 9;

    public DaemonStatus {
        pods = List.copyOf(pods);
    }

    /// What is wanted of a release, what is, and what the daemon does about it.
    ///
    /// @param release the release
    /// @param wanted `running`, `stopped`, `removed`, or empty when its files do not say
    /// @param actual the status that the pod told last, `unknown` without one, `gone` when its folder is
    /// @param ready whether it takes traffic
    /// @param since when `actual` or `ready` changed, unix seconds
    /// @param command the command under way; empty for none
    /// @param tries how often the last command was given in a row
    /// @param next when it is given again, unix seconds; 0 when it need not be
    /// @param error why the last command failed, or what is wrong with the files; empty for nothing
    public record Pod(
            Release release,
            String wanted,
            String actual,
            boolean ready,
            long since,
            String command,
            int tries,
            long next,
            String error) {}

    /// The file.
    public String fileContent() {
        return HEAD + "\t" + FORMAT + "\t" + process + "\t" + started + "\n"
                + pods.stream().map(pod -> line(pod) + "\n").collect(Collectors.joining());
    }

    private static String line(Pod pod) {
        return String.join(
                "\t",
                pod.release.toString(),
                pod.wanted,
                plain(pod.actual),
                pod.ready ? "1" : "0",
                String.valueOf(pod.since),
                pod.command,
                String.valueOf(pod.tries),
                String.valueOf(pod.next),
                plain(pod.error));
    }

    /// In one line and column.
    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /// Reads the file; empty for another format. Lines that are none are passed over.
    public static Optional<DaemonStatus> read(String content) {
        List<String> lines = content.lines().toList();
        String[] head = lines.isEmpty() ? new String[0] : lines.getFirst().split("\t", -1);
        if (head.length < 4 || !head[0].equals(HEAD) || !head[1].equals(FORMAT)) {
            return Optional.empty();
        }
        return Optional.of(new DaemonStatus(
                number(head[2]),
                number(head[3]),
                lines.stream().skip(1).flatMap(line -> pod(line).stream()).toList()));
    }

    private static Optional<Pod> pod(String line) {
        String[] is = line.split("\t", -1);
        int colon = is[0].indexOf(':');
        if (is.length != COLUMNS
                || colon < 0
                || !PodName.isValid(is[0].substring(0, colon))
                || !PodVersion.isValid(is[0].substring(colon + 1))) {
            return Optional.empty();
        }
        Release release =
                new Release(new PodName(is[0].substring(0, colon)), new PodVersion(is[0].substring(colon + 1)));
        return Optional.of(new Pod(
                release,
                is[1],
                is[2],
                is[3].equals("1"),
                number(is[4]),
                is[5],
                (int) Math.min(Integer.MAX_VALUE, number(is[6])),
                number(is[7]),
                is[8]));
    }

    private static long number(String text) {
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }
}
