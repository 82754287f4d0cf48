package io.simplenetes.cluster.plan;

import io.simplenetes.cluster.project.HostState;
import io.simplenetes.host.file.HostsConf;
import io.simplenetes.host.file.PodState;
import io.simplenetes.host.name.HostName;
import io.simplenetes.host.name.PodName;
import io.simplenetes.host.name.PodVersion;
import io.simplenetes.host.name.Release;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Builds hosts for tests. Files are written `path=content`, with `*` after the path of an executable.
final class Sample {

    private Sample() {}

    static Release release(String text) {
        int colon = text.indexOf(':');
        return new Release(new PodName(text.substring(0, colon)), new PodVersion(text.substring(colon + 1)));
    }

    static ReleaseFiles files(String... specs) {
        var files = new TreeMap<String, FileDigest>();
        for (String spec : specs) {
            String path = spec.substring(0, spec.indexOf('='));
            boolean executable = path.endsWith("*");
            files.put(
                    executable ? path.substring(0, path.length() - 1) : path,
                    new FileDigest(spec.substring(spec.indexOf('=') + 1), executable));
        }
        return new ReleaseFiles(files);
    }

    static DesiredRelease wanted(String release, PodState state, String... files) {
        return new DesiredRelease(release(release), state, files(files), List.of());
    }

    static ObservedRelease there(String release, PodState state, String... files) {
        return new ObservedRelease(release(release), Optional.of(state), files(files));
    }

    static ObservedRelease stateless(String release, String... files) {
        return new ObservedRelease(release(release), Optional.empty(), files(files));
    }

    static DesiredHost active(DesiredRelease... releases) {
        return new DesiredHost(new HostName("h1"), HostState.ACTIVE, Optional.empty(), List.of(releases));
    }

    static DesiredHost inactive(DesiredRelease... releases) {
        return new DesiredHost(new HostName("h1"), HostState.INACTIVE, Optional.empty(), List.of(releases));
    }

    static DesiredHost routed(String... routers) {
        return new DesiredHost(
                new HostName("h1"), HostState.ACTIVE, Optional.of(new HostsConf(List.of(routers))), List.of());
    }

    static ObservedHost host(ObservedRelease... releases) {
        return observed(Optional.empty(), releases);
    }

    static ObservedHost observed(Optional<HostsConf> hostsConf, ObservedRelease... releases) {
        var byName = new TreeMap<Release, ObservedRelease>();
        Arrays.stream(releases).forEach(release -> byName.put(release.release(), release));
        return new ObservedHost("c-1", Optional.empty(), Optional.empty(), hostsConf, byName, List.of(), "");
    }
}
