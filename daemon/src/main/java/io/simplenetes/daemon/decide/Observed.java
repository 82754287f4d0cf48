package io.simplenetes.daemon.decide;

import io.simplenetes.host.file.PodStatus;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What is known of a pod without asking podman.
///
/// @param status what the pod's supervisor wrote last; empty when there is no such file
/// @param supervised whether that supervisor lives
/// @param reloaded the checksums that the running containers were started with or told of last; empty when
/// nobody noted them
public record Observed(Optional<PodStatus> status, boolean supervised, Optional<Map<String, String>> reloaded) {

    public Observed {
        reloaded = reloaded.map(Map::copyOf);
    }

    /// The status without the time of its writing, so that two observations are equal when nothing but a
    /// heartbeat lies between them.
    public static Optional<PodStatus> withoutTime(Optional<PodStatus> status) {
        return status.map(said -> new PodStatus(said.status(), said.ready(), 0, said.supervisor()));
    }

    /// Under way or running, with somebody who looks after it: `pod run` has nothing to add.
    public boolean isUp() {
        return supervised && (says("running") || says("starting"));
    }

    /// Running, so that it can be told to reload.
    public boolean isRunning() {
        return supervised && says("running");
    }

    /// Stopped or removed.
    public boolean isDown() {
        return !supervised && (says("exited") || says("removed"));
    }

    /// Removed.
    public boolean isRemoved() {
        return !supervised && says("removed");
    }

    /// Whether containers may run from earlier on, so that `pod run` would adopt rather than start them.
    public boolean mayBeAdopted() {
        return status.isPresent() && !says("exited") && !says("removed") && !says("created");
    }

    /// Whether traffic may be sent to it.
    public boolean isReady() {
        return isRunning() && status.filter(PodStatus::ready).isPresent();
    }

    /// Which configs the containers were told of in another form, sorted. Without a note, those of now are
    /// known.
    public List<String> changed(Map<String, String> configs) {
        Map<String, String> known = reloaded.orElse(configs);
        return configs.keySet().stream()
                .filter(name -> known.containsKey(name) && !Objects.equals(known.get(name), configs.get(name)))
                .sorted()
                .toList();
    }

    /// Which configs the containers were never told of, sorted.
    public List<String> added(Map<String, String> configs) {
        Map<String, String> known = reloaded.orElse(configs);
        return configs.keySet().stream()
                .filter(name -> !known.containsKey(name))
                .sorted()
                .toList();
    }

    private boolean says(String word) {
        return status.filter(s -> s.status().equals(word)).isPresent();
    }

    /// A clause for the log.
    @Override
    public String toString() {
        return status.map(s -> "status " + s.status() + supervisor(s)).orElse("no status");
    }

    private String supervisor(PodStatus s) {
        if (s.supervisor() == 0) {
            return "";
        }
        return ", supervisor " + s.supervisor() + (supervised ? " lives" : " not found");
    }
}
