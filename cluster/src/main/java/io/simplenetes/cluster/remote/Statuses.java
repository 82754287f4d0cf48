package io.simplenetes.cluster.remote;

import io.simplenetes.host.file.PodStatus;
import io.simplenetes.host.name.PodName;
import io.simplenetes.host.name.PodVersion;
import io.simplenetes.host.name.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What the pods of a host say of themselves.
///
/// @param now the host's time, unix seconds
/// @param pods by release; those that have never run are missing
public record Statuses(long now, SortedMap<Release, Sighting> pods) {

    private static final Pattern PLACE = Pattern.compile("pods/([^/]+)/release/([^/]+)");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    /// What one pod says.
    ///
    /// @param status its status, in its own words
    /// @param supervised whether its supervisor is alive, without which the status is an old one
    /// @param started when it was started, unix seconds
    public record Sighting(PodStatus status, boolean supervised, OptionalLong started) {

        /// Whether its containers are kept running.
        public boolean isRunning() {
            return supervised && !status.status().equals("removed");
        }
    }

    /// Reads the script's lines, without the last one, `end`. A host is not trusted: what is no release is left out.
    static Statuses read(List<String> lines) {
        long now = 0;
        var pods = new TreeMap<Release, Sighting>();
        Optional<Release> release = Optional.empty();
        var text = new ArrayList<String>();
        boolean supervised = false;
        for (String line : lines) {
            if (line.startsWith("release ")) {
                put(pods, release, text, supervised);
                release = release(line.substring("release ".length()));
                text.clear();
                supervised = false;
            } else if (line.startsWith("now ")) {
                now = number(line.substring("now ".length())).orElse(0);
            } else if (line.startsWith("status ")) {
                text.add(line.substring("status ".length()));
            } else if (line.equals("supervised")) {
                supervised = true;
            }
        }
        put(pods, release, text, supervised);
        return new Statuses(now, pods);
    }

    private static void put(
            SortedMap<Release, Sighting> pods, Optional<Release> release, List<String> text, boolean supervised) {
        release.ifPresent(there ->
                pods.put(there, new Sighting(PodStatus.read(String.join("\n", text)), supervised, started(text))));
    }

    private static OptionalLong started(List<String> text) {
        return text.stream()
                .filter(line -> line.startsWith("started:"))
                .map(line -> number(line.substring("started:".length()).strip()))
                .findFirst()
                .orElse(OptionalLong.empty());
    }

    private static OptionalLong number(String text) {
        return NUMBER.matcher(text).matches() ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    private static Optional<Release> release(String path) {
        var place = PLACE.matcher(path);
        return place.matches() && PodName.isValid(place.group(1)) && PodVersion.isValid(place.group(2))
                ? Optional.of(new Release(new PodName(place.group(1)), new PodVersion(place.group(2))))
                : Optional.empty();
    }
}
