package io.simplenetes.daemon.loop;

import io.simplenetes.daemon.decide.HostInterface;
import io.simplenetes.daemon.log.EventLog;
import io.simplenetes.daemon.log.LogLine;
import io.simplenetes.daemon.log.Trouble;
import io.simplenetes.daemon.observe.HomeScan;
import io.simplenetes.daemon.watch.FolderEvent.Changed;
import io.simplenetes.daemon.watch.FolderWatch;
import io.simplenetes.host.file.AtomicFile;
import io.simplenetes.host.file.HostsConf;
import io.simplenetes.host.layout.HostHome;
import io.simplenetes.host.name.Release;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What the loop knows of the files below a HOSTHOME: which releases there are, and which of them to read
/// again.
final class Home {

    private final HostHome home;
    private final Optional<FolderWatch> watch;
    private final EventLog log;
    private final Trouble hostsTrouble;
    private final Map<Release, PodSlot> pods = new TreeMap<>();
    private Optional<HostInterface> hostInterface = Optional.empty();
    private boolean blind;
    private boolean wasBlind;
    private boolean hasVanished = true;

    /// @param watch empty where the kernel allows none
    Home(HostHome home, Optional<FolderWatch> watch, EventLog log) {
        this.home = home;
        this.watch = watch;
        this.log = log;
        this.hostsTrouble = new Trouble(log);
        this.blind = watch.isEmpty();
    }

    /// The releases, in order. One whose folder is gone stays until its command has ended, so that a release
    /// never has two.
    Collection<PodSlot> pods() {
        return pods.values();
    }

    /// One release; empty when it is gone.
    Optional<PodSlot> pod(Release release) {
        return Optional.ofNullable(pods.get(release));
    }

    /// Whether some folder cannot be watched, so that only looking helps.
    boolean isBlind() {
        return blind;
    }

    /// Whether a folder vanished since this was asked last; the first time it is true, since one may have vanished
    /// while
    /// there was no daemon.
    boolean hasVanished() {
        boolean has = hasVanished;
        hasVanished = false;
        return has;
    }

    /// Everything is to be read again.
    void lookAtAll() {
        wasBlind = blind;
        blind = watch.isEmpty();
        lookAtHosts();
        lookAtStructure();
    }

    /// Something in a watched folder changed.
    void lookAt(Changed change) {
        switch (Concern.of(home, change)) {
            case Concern.Pod one -> pod(one.release()).ifPresent(pod -> pod.dirty = true);
            case Concern.Structure structure -> {
                lookAtStructure();
                structure.release().flatMap(this::pod).ifPresent(pod -> pod.dirty = true);
            }
            case Concern.Hosts hosts -> lookAtHosts();
            case Concern.Nothing nothing -> {}
        }
    }

    /// The releases of now. Folders are watched before they are listed or read, so that no change falls
    /// between.
    private void lookAtStructure() {
        watch(home.path());
        HomeScan.of(home).above().forEach(this::watch);
        HomeScan scan = HomeScan.of(home);
        for (Release release : scan.releases()) {
            PodSlot pod = pods.computeIfAbsent(release, it -> new PodSlot(it, home.release(it)));
            pod.different |= pod.gone;
            pod.gone = false;
        }
        pods.values().stream()
                .filter(pod -> !pod.gone && !scan.releases().contains(pod.release))
                .forEach(this::vanished);
        forgetUnused(scan);
    }

    /// A release's folder is gone. What it still runs is ended when it does not come back in a while.
    private void vanished(PodSlot pod) {
        pod.gone = true;
        pod.different = true;
        hasVanished = true;
        log.write(LogLine.warn()
                .with("pod", pod.release)
                .with("event", "vanished")
                .with("folder", pod.folder.path()));
    }

    private void lookAtHosts() {
        HostsConf hosts = new HostsConf(List.of());
        String trouble = "";
        try {
            hosts = HostsConf.read(AtomicFile.read(home.hostsConf()).orElse(""));
        } catch (IOException e) {
            trouble = "hosts.conf cannot be read: " + e;
        }
        hostInterface = HostInterface.of(hosts);
        if (hostInterface.isEmpty() && hosts.ownAddress().isPresent()) {
            trouble = "hosts.conf: '" + hosts.ownAddress().get() + "' is not an IPv4 address: pods get none";
        }
        hostsTrouble.is(trouble);
        pods.values().forEach(pod -> pod.dirty = true);
    }

    /// Reads what is to be read again.
    void read() {
        pods.values().stream().filter(pod -> pod.dirty && !pod.gone).forEach(this::read);
    }

    /// Whether there is a reason to decide anew. Asking for it uses it up.
    boolean isDifferent() {
        boolean different = false;
        for (PodSlot pod : pods.values()) {
            different |= pod.different;
            pod.different = false;
        }
        pods.values().removeIf(pod -> pod.gone && pod.inFlight().isEmpty());
        return different;
    }

    private void read(PodSlot pod) {
        watch(pod.folder.path());
        watch(pod.folder.configs());
        try {
            pod.read(hostInterface)
                    .forEach(trouble ->
                            log.write(LogLine.warn().with("pod", pod.release).with("problem", trouble)));
        } catch (RuntimeException e) {
            log.write(LogLine.error().with("pod", pod.release).with("defect", e).with("at", e.getStackTrace()[0]));
        }
    }

    private void watch(Path folder) {
        watch.ifPresent(it -> {
            try {
                it.watch(folder);
            } catch (IOException e) {
                if (!blind && !wasBlind) {
                    log.write(LogLine.warn()
                            .with("problem", "cannot watch " + folder + ": " + e.getMessage())
                            .with("remedy", "raise fs.inotify.max_user_watches; until then changes are seen later"));
                }
                blind = true;
            }
        });
    }

    private void forgetUnused(HomeScan scan) {
        Set<Path> used = new HashSet<>(scan.above());
        used.add(home.path());
        pods.values().forEach(pod -> {
            used.add(pod.folder.path());
            used.add(pod.folder.configs());
        });
        watch.ifPresent(it -> it.keepOnly(used));
    }
}
