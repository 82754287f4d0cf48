package io.simplenetes.cluster.remote;

import io.simplenetes.cluster.plan.ConfigName;
import io.simplenetes.cluster.plan.FileDigest;
import io.simplenetes.cluster.plan.ObservedHost;
import io.simplenetes.cluster.plan.ObservedRelease;
import io.simplenetes.cluster.plan.ReleaseFiles;
import io.simplenetes.cluster.plan.SyncedCommit;
import io.simplenetes.host.file.ConfigChecksum;
import io.simplenetes.host.file.HostsConf;
import io.simplenetes.host.file.PodState;
import io.simplenetes.host.name.PodName;
import io.simplenetes.host.name.PodVersion;
import io.simplenetes.host.name.Release;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Reads what the script reports. A host is not trusted: what it names must be a name, and all else is set aside
/// with a
/// remark.
final class ReportReader {

    /// `sha256sum`: a backslash first when the name is escaped, the digest, a blank, the mode, the name.
    private static final Pattern HASHED = Pattern.compile("(\\\\?)([0-9a-f]{64}) [ *](.+)");

    private static final Pattern PLACE = Pattern.compile("pods/([^/]+)/release/([^/]+)/(.+)");

    /// A state is known by the digest of its file, so that no process reads it; the original's may lack the newline.
    private static final Map<String, PodState> STATES = states();

    private final List<String> routers = new ArrayList<>();
    private final Map<Release, Map<String, FileDigest>> files = new TreeMap<>();
    private final List<String> strange = new ArrayList<>();
    private String clusterId = "";
    private Optional<SyncedCommit> synced = Optional.empty();
    private Optional<String> chainSha256 = Optional.empty();
    private boolean hasHostsConf;
    private boolean executables;

    private ReportReader() {}

    /// Reads a report's lines, without the last one, `end`.
    static ObservedHost read(List<String> lines) {
        var reader = new ReportReader();
        lines.forEach(reader::line);
        // Files come in the order of a folder, which says nothing.
        return reader.host(sha256(String.join("\n", lines.stream().sorted().toList())));
    }

    private void line(String line) {
        String word = line.indexOf(' ') < 0 ? line : line.substring(0, line.indexOf(' '));
        String rest = line.substring(Math.min(line.length(), word.length() + 1));
        switch (word) {
            case "cluster" -> clusterId = rest.strip();
            case "commit" -> synced = SyncedCommit.read(rest);
            case "routers" -> hasHostsConf = true;
            case "router" -> routers.add(rest);
            case "executables" -> executables = true;
            case "files" -> executables = false;
            default -> hashed(line);
        }
    }

    private void hashed(String line) {
        var matcher = HASHED.matcher(line);
        if (!matcher.matches()) {
            strange(line);
            return;
        }
        String path = matcher.group(1).isEmpty() ? matcher.group(3) : unescaped(matcher.group(3));
        if (path.equals(HostPath.COMMIT_CHAIN)) {
            chainSha256 = Optional.of(matcher.group(2));
        } else {
            file(path, new FileDigest(matcher.group(2), executables));
        }
    }

    private static String unescaped(String name) {
        return name.replace("\\\\", "\\");
    }

    private void file(String path, FileDigest digest) {
        var place = PLACE.matcher(path);
        if (!place.matches() || !isName(path) || !isRelease(place.group(1), place.group(2))) {
            strange(path);
            return;
        }
        String file = place.group(3);
        if (isOurs(file)) {
            var release = new Release(new PodName(place.group(1)), new PodVersion(place.group(2)));
            files.computeIfAbsent(release, _ -> new HashMap<>()).put(file, digest);
        } else {
            strange(path);
        }
    }

    private static boolean isRelease(String pod, String version) {
        return PodName.isValid(pod) && PodVersion.isValid(version);
    }

    /// Bytes that are not UTF-8 arrive as U+FFFD: such a name cannot be said back.
    private static boolean isName(String path) {
        return path.chars().noneMatch(c -> Character.isISOControl(c) || c == '\ufffd');
    }

    private static boolean isOurs(String file) {
        String[] parts = file.split("/", -1);
        if (parts.length == 1) {
            return List.of(ReleaseFiles.POD, ReleaseFiles.STATE, ReleaseFiles.PORT_MAPPINGS)
                    .contains(file);
        }
        String name = parts.length == 2 && parts[1].endsWith(".txt")
                ? parts[1].substring(0, parts[1].length() - ".txt".length())
                : parts[1];
        return parts[0].equals("config") && ConfigName.isValid(name);
    }

    private void strange(String what) {
        strange.add(what);
    }

    private ObservedHost host(String stands) {
        SortedMap<Release, ObservedRelease> releases = new TreeMap<>();
        files.forEach((release, content) -> {
            Optional<PodState> state = Optional.ofNullable(content.remove(ReleaseFiles.STATE))
                    .flatMap(digest -> Optional.ofNullable(STATES.get(digest.sha256())));
            releases.put(release, new ObservedRelease(release, state, ReleaseFiles.of(content)));
        });
        return new ObservedHost(
                clusterId,
                synced,
                chainSha256,
                hasHostsConf ? Optional.of(new HostsConf(routers)) : Optional.empty(),
                releases,
                strange,
                stands);
    }

    private static Map<String, PodState> states() {
        var states = new HashMap<String, PodState>();
        for (PodState state : PodState.values()) {
            states.put(sha256(state.fileContent()), state);
            states.put(sha256(state.word()), state);
        }
        return Map.copyOf(states);
    }

    private static String sha256(String text) {
        return ConfigChecksum.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
