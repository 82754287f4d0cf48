package io.simplenetes.cluster.sync;

import io.simplenetes.cluster.plan.HostPlan;
import io.simplenetes.cluster.plan.Planner;
import io.simplenetes.cluster.port.PortClash;
import io.simplenetes.host.error.Problem;
import java.util.List;
import java.util.Optional;

/// Plans for one host, and finds what stands against a sync to it.
///
/// @param clusterId the project's
/// @param commit what git says of the project
/// @param force also when the project is behind the host or has branched off
record HostPlanning(String clusterId, ProjectCommit commit, boolean force) {

    /// The plan.
    HostPlan plan(OpenHost host) {
        Optional<Problem> foreign = foreign(host);
        if (foreign.isPresent()) {
            return new HostPlan(
                    host.access().host(),
                    List.of(),
                    List.of(foreign.get()),
                    List.of(),
                    host.observed().stands());
        }
        HostPlan plan = Planner.plan(host.desired(), host.observed());
        for (PortClash clash : PortClash.on(host.project())) {
            plan = plan.refuse(clash.problem());
        }
        return checkCommit(plan, host);
    }

    /// Never to be forced: the host would get the pods of two clusters by turns.
    private Optional<Problem> foreign(OpenHost host) {
        String there = host.observed().clusterId();
        return there.equals(clusterId)
                ? Optional.empty()
                : Optional.of(host.access()
                        .problem("it belongs to the cluster " + there + ", this project is " + clusterId)
                        .remedy("see that HOSTHOME in host.env is right; to take the host over: sns host init "
                                + host.access().host() + " --force"));
    }

    private HostPlan checkCommit(HostPlan plan, OpenHost host) {
        Optional<Problem> outdated = new CommitCheck(
                        commit, host.observed(), () -> host.session().chain())
                .problem()
                .map(problem -> problem.at("host " + host.access().host()));
        return outdated.map(problem -> force ? plan.warn("forced: " + problem.what()) : plan.refuse(problem))
                .orElse(plan);
    }
}
