package io.simplenetes.cluster.sync;

import io.simplenetes.cluster.plan.DesiredHost;
import io.simplenetes.cluster.plan.ObservedHost;
import io.simplenetes.cluster.project.ProjectHost;
import io.simplenetes.cluster.remote.Action;
import io.simplenetes.cluster.remote.HostSession;
import io.simplenetes.cluster.remote.Opening;
import io.simplenetes.host.error.ExitCode;
import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Sessions with all hosts of a sync, opened at once and closed together. Either all are ready, or none is touched.
final class OpenHosts implements AutoCloseable {

    /// A host that is asked.
    ///
    /// @param project the host in the project
    /// @param access the way to it
    /// @param desired what it shall be
    record Asked(ProjectHost project, HostAccess access, DesiredHost desired) {

        private OpenHost open(HostSession session, ObservedHost observed) {
            return new OpenHost(project, access, desired, session, observed);
        }
    }

    /// What came of it.
    private record Attempt(Asked asked, Optional<HostSession> session, Opening opening) {}

    private final List<Attempt> attempts;

    private OpenHosts(List<Attempt> attempts) {
        this.attempts = attempts;
    }

    /// Opens sessions with all hosts. Problems are told by [#ready].
    static OpenHosts open(List<Asked> hosts, Action action) {
        return new OpenHosts(Parallel.map(hosts, host -> attempt(host, action)));
    }

    private static Attempt attempt(Asked host, Action action) {
        try {
            var session =
                    HostSession.open(host.access().transport(), host.access().hostHome(), action);
            return new Attempt(host, Optional.of(session), session.opening());
        } catch (UserException e) {
            return new Attempt(host, Optional.empty(), new Opening.Failed(String.valueOf(e.getMessage())));
        }
    }

    /// The hosts, all of them ready.
    ///
    /// @throws UserException with a problem for each host that is not
    List<OpenHost> ready() {
        var problems = new ArrayList<Problem>();
        var codes = new ArrayList<ExitCode>();
        var ready = new ArrayList<OpenHost>();
        for (Attempt attempt : attempts) {
            Opening opening = attempt.opening();
            if (opening instanceof Opening.Ready(var observed)
                    && attempt.session().isPresent()) {
                ready.add(attempt.asked().open(attempt.session().get(), observed));
            } else {
                UserException problem = problem(attempt.asked().access(), opening);
                problems.addAll(problem.problems());
                codes.add(problem.exitCode());
            }
        }
        if (!problems.isEmpty()) {
            throw new UserException(worst(codes), problems);
        }
        return ready;
    }

    private static UserException problem(HostAccess access, Opening opening) {
        return switch (opening) {
            case Opening.Uninitialised _ ->
                UserException.refused(access.problem("HOSTHOME is not initialised: " + access.hostHome())
                        .remedy("sns host init " + access.host()));
            case Opening.Busy(String holder) -> UserException.busy(busy(access, holder));
            case Opening.Failed(String reason) ->
                UserException.failed(access.problem(reason)
                        .remedy("nothing was changed on any host; if this one is gone: sns host state " + access.host()
                                + " --state=disabled"));
            case Opening.Ready _ -> throw new IllegalArgumentException("ready");
        };
    }

    /// Who is told to come again can do so without mending anything, so that counts least.
    private static ExitCode worst(List<ExitCode> codes) {
        return List.of(ExitCode.FAILED, ExitCode.REFUSED, ExitCode.BUSY).stream()
                .filter(codes::contains)
                .findFirst()
                .orElse(ExitCode.FAILED);
    }

    private static Problem busy(HostAccess access, String holder) {
        String who = holder.isEmpty()
                ? "somebody else"
                : holder.equals("original") ? "an original sns (lock-token.txt)" : holder;
        return access.problem("busy: " + who + " is syncing it").remedy("try again when that is done");
    }

    @Override
    public void close() {
        Parallel.map(
                attempts.stream().flatMap(attempt -> attempt.session().stream()).toList(), session -> {
                    session.close();
                    return session;
                });
    }
}
