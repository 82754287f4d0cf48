package io.simplenetes.cluster.sync;

import io.simplenetes.cluster.plan.DesiredHost;
import io.simplenetes.cluster.plan.DesiredRelease;
import io.simplenetes.cluster.project.HostState;
import io.simplenetes.cluster.project.PlacedRelease;
import io.simplenetes.cluster.project.ProjectHost;
import io.simplenetes.cluster.project.RouterAddress;
import io.simplenetes.host.file.HostsConf;
import io.simplenetes.host.name.HostName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads from the project what its hosts shall be.
final class DesiredHosts {

    /// A host with an address that others use.
    private record Router(HostName host, RouterAddress address) {}

    private DesiredHosts() {}

    /// What the hosts shall be, in their order.
    ///
    /// @param hosts those that are not disabled
    /// @throws io.simplenetes.host.error.UserException when a file of the project is wrong
    static List<DesiredHost> read(List<ProjectHost> hosts) {
        List<Router> routers = hosts.stream()
                .filter(host -> host.state() == HostState.ACTIVE)
                .flatMap(host -> router(host).stream())
                .toList();
        return hosts.stream().map(host -> read(host, routers)).toList();
    }

    private static Optional<Router> router(ProjectHost host) {
        return host.env().routerAddress().map(address -> new Router(host.name(), address));
    }

    private static DesiredHost read(ProjectHost host, List<Router> routers) {
        List<DesiredRelease> releases = host.releases().stream()
                .filter(release -> host.attached(release.pod()))
                .map(release -> ReleaseReader.read(new PlacedRelease(host, release)))
                .toList();
        return new DesiredHost(host.name(), host.state(), router(host).map(own -> hostsConf(own, routers)), releases);
    }

    /// Its own address first, whatever its state: pods publish their ports on it. Then those of all other active hosts.
    /// A
    /// host without one gets no file, as a foreign address would stand first (weakness 6).
    private static HostsConf hostsConf(Router own, List<Router> routers) {
        var addresses = new ArrayList<String>();
        addresses.add(own.address().toString());
        routers.stream()
                .filter(router -> !router.host().equals(own.host()))
                .forEach(router -> addresses.add(router.address().toString()));
        return new HostsConf(addresses);
    }
}
