package io.simplenetes.cluster.sync;

import io.simplenetes.cluster.plan.DesiredHost;
import io.simplenetes.cluster.plan.ObservedHost;
import io.simplenetes.cluster.plan.Unreached;
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
import java.util.function.Function;
import java.util.stream.Stream;

/// Sessions with all hosts of a sync, opened at once and closed together. A host that cannot be reached is left out;
/// one that is
/// busy or not of this cluster stops all (docs/decisions/0404).
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
    private sealed interface Attempt {
        record Open(Asked asked, HostSession session) implements Attempt {}

        record Away(Unreached host) implements Attempt {}
    }

    private final List<Attempt> attempts;

    private OpenHosts(List<Attempt> attempts) {
        this.attempts = attempts;
    }

    /// All that there is to know of hosts before they are asked.
    static List<Asked> asked(List<ProjectHost> hosts, Function<ProjectHost, HostAccess> access) {
        List<DesiredHost> desired = DesiredHosts.read(hosts);
        var asked = new ArrayList<Asked>();
        for (int i = 0; i < hosts.size(); i++) {
            asked.add(new Asked(hosts.get(i), access.apply(hosts.get(i)), desired.get(i)));
        }
        return asked;
    }

    /// Opens sessions with all hosts. Problems are told by [#ready] and [#unreached].
    static OpenHosts open(List<Asked> hosts, Action action) {
        return new OpenHosts(Parallel.map(hosts, host -> attempt(host, action)));
    }

    private static Attempt attempt(Asked host, Action action) {
        HostAccess access = host.access();
        try {
            var session = HostSession.open(access.route(), access.hostHome(), action);
            if (session.opening() instanceof Opening.Failed(String reason)) {
                session.close();
                return new Attempt.Away(new Unreached(access.host(), access.problem(reason)));
            }
            return new Attempt.Open(host, session);
        } catch (UserException e) {
            return new Attempt.Away(
                    new Unreached(access.host(), e.problems().getFirst().at("host " + access.host())));
        }
    }

    /// The hosts that were reached, all of them ready.
    ///
    /// @throws UserException with a problem for each host that is busy or not initialised, or when no host was
    /// reached
    List<OpenHost> ready() {
        var problems = new ArrayList<Problem>();
        var codes = new ArrayList<ExitCode>();
        var ready = new ArrayList<OpenHost>();
        for (Attempt attempt : attempts) {
            if (attempt instanceof Attempt.Open open) {
                if (open.session().opening() instanceof Opening.Ready(var observed)) {
                    ready.add(open.asked().open(open.session(), observed));
                } else {
                    UserException problem =
                            problem(open.asked().access(), open.session().opening());
                    problems.addAll(problem.problems());
                    codes.add(problem.exitCode());
                }
            }
        }
        if (!problems.isEmpty()) {
            unreached().forEach(host -> problems.add(host.problem()));
            throw new UserException(codes.contains(ExitCode.REFUSED) ? ExitCode.REFUSED : ExitCode.BUSY, problems);
        }
        if (ready.isEmpty()) {
            throw new UserException(
                    ExitCode.FAILED,
                    unreached().stream().map(Unreached::problem).toList());
        }
        return ready;
    }

    /// Whether some hosts are ours now and some another's, as when two begin at the same moment.
    boolean isTornBetweenTwo() {
        return isAny(Opening.Ready.class) && isAny(Opening.Busy.class);
    }

    private boolean isAny(Class<? extends Opening> kind) {
        return attempts.stream()
                .anyMatch(attempt -> attempt instanceof Attempt.Open open
                        && kind.isInstance(open.session().opening()));
    }

    /// The hosts that are ready, whatever the others are.
    List<OpenHost> readyOnes() {
        return attempts.stream()
                .flatMap(attempt -> attempt instanceof Attempt.Open open
                                && open.session().opening() instanceof Opening.Ready(var observed)
                        ? Stream.of(open.asked().open(open.session(), observed))
                        : Stream.<OpenHost>empty())
                .toList();
    }

    /// The hosts that are not ready, whatever the reason.
    List<Unreached> others() {
        return attempts.stream()
                .flatMap(attempt -> switch (attempt) {
                    case Attempt.Away(var host) -> Stream.of(host);
                    case Attempt.Open open ->
                        open.session().opening() instanceof Opening.Ready
                                ? Stream.<Unreached>empty()
                                : Stream.of(new Unreached(
                                        open.asked().access().host(),
                                        problem(
                                                        open.asked().access(),
                                                        open.session().opening())
                                                .problems()
                                                .getFirst()));
                })
                .toList();
    }

    /// The hosts that could not be reached or read.
    List<Unreached> unreached() {
        return attempts.stream()
                .flatMap(attempt -> attempt instanceof Attempt.Away(var host)
                        ? Optional.of(host).stream()
                        : Optional.<Unreached>empty().stream())
                .toList();
    }

    private static UserException problem(HostAccess access, Opening opening) {
        return switch (opening) {
            case Opening.Uninitialised _ ->
                UserException.refused(access.problem("HOSTHOME is not initialised: " + access.hostHome())
                        .remedy("sns host init " + access.host()));
            case Opening.Busy(String holder) -> UserException.busy(busy(access, holder));
            case Opening.Failed _, Opening.Ready _ -> throw new IllegalArgumentException("no reason to stop");
        };
    }

    private static Problem busy(HostAccess access, String holder) {
        String who = holder.isEmpty()
                ? "somebody else"
                : holder.equals("original") ? "an original sns (lock-token.txt)" : holder;
        return access.problem("busy: " + who + " is syncing it").remedy("try again when that is done");
    }

    @Override
    public void close() {
        List<HostSession> sessions = attempts.stream()
                .flatMap(attempt -> attempt instanceof Attempt.Open open
                        ? Optional.of(open.session()).stream()
                        : Optional.<HostSession>empty().stream())
                .toList();
        Parallel.map(sessions, session -> {
            session.close();
            return session;
        });
    }
}
