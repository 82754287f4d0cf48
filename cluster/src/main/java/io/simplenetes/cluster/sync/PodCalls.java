package io.simplenetes.cluster.sync;

import io.simplenetes.cluster.project.PlacedRelease;
import io.simplenetes.cluster.remote.Action;
import io.simplenetes.cluster.remote.PodCommand;
import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Calls the executables of a pod on all its hosts at once.
///
/// @param routes the ways to the hosts
/// @param arguments for the executables: an action of the Pod API and what belongs to it
public record PodCalls(HostRoutes routes, List<String> arguments) {

    /// What one host answered.
    ///
    /// @param placed the release and its host
    /// @param outcome how the call ended
    /// @param output what the executable printed
    public record Answer(PlacedRelease placed, PodCommand.Outcome outcome, String output) {}

    /// How a call ended whose output went elsewhere.
    public record Ended(PlacedRelease placed, PodCommand.Outcome outcome) {}

    public PodCalls {
        arguments = List.copyOf(arguments);
    }

    /// Calls all of them, and waits.
    public List<Answer> ask(List<PlacedRelease> releases) {
        return Parallel.map(releases, placed -> {
            var output = new ByteArrayOutputStream();
            PodCommand.Outcome outcome = call(placed, output);
            return new Answer(placed, outcome, output.toString(StandardCharsets.UTF_8));
        });
    }

    /// Calls all of them, and lets their output flow.
    ///
    /// @param sinks where the output of each goes, as it comes
    public List<Ended> stream(List<PlacedRelease> releases, Function<PlacedRelease, OutputStream> sinks) {
        return Parallel.map(releases, placed -> {
            try (OutputStream sink = sinks.apply(placed)) {
                return new Ended(placed, call(placed, sink));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private PodCommand.Outcome call(PlacedRelease placed, OutputStream output) {
        HostAccess access = routes.to(placed.host());
        try {
            return PodCommand.run(
                    access.route(), access.hostHome(), new Action.Pod(placed.release(), arguments), output);
        } catch (UserException e) {
            // The host's own name is told by whoever shows the outcome.
            Problem problem = e.problems().getFirst();
            return new PodCommand.Outcome.Failed(
                    new Problem(problem.what(), Optional.empty(), problem.remedy()).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
