package io.simplenetes.cluster.remote;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;

/// Runs the executable of a release on its host.
public final class PodCommand {

    private static final Duration FOREVER = Duration.ofDays(10_000);

    private PodCommand() {}

    /// How it ended.
    public sealed interface Outcome {

        /// It ran.
        ///
        /// @param exitCode the executable's
        /// @param errors the last lines of its diagnostics
        record Ran(int exitCode, List<String> errors) implements Outcome {
            public Ran {
                errors = List.copyOf(errors);
            }
        }

        /// The release is not on the host.
        record Absent() implements Outcome {}

        /// The host cannot be reached, or does not work.
        ///
        /// @param reason the system's own words
        record Failed(String reason) implements Outcome {}
    }

    /// Runs it to its end. When this process ends first, the executable is ended as well.
    ///
    /// @param hostHome absolute, or relative to the user's home over there
    /// @param output gets what it prints, as it comes
    /// @throws IOException when the output does not take it
    public static Outcome run(Route route, String hostHome, Action.Pod pod, OutputStream output) throws IOException {
        try (Wire wire = Wire.open(route, pod.lines(hostHome))) {
            String answer = wire.greeted() ? wire.line(Wire.REPORT).orElse("") : "";
            return switch (answer) {
                case "output" -> {
                    wire.copyTo(output, pod.arguments().contains("--follow") ? FOREVER : Wire.REPORT);
                    yield new Outcome.Ran(wire.finish(), wire.errorLines());
                }
                case "absent" -> new Outcome.Absent();
                default -> {
                    if (answer.startsWith("failed ")) {
                        yield new Outcome.Failed(answer.substring("failed ".length()));
                    }
                    wire.finish();
                    yield new Outcome.Failed(wire.lastWords());
                }
            };
        }
    }
}
