package io.simplenetes.cluster.remote;

/// Makes a host one of a cluster: HOSTHOME with `pods` and `cluster-id.txt`, and nothing outside of it.
public final class HostInitialiser {

    private HostInitialiser() {}

    /// How it ended.
    public sealed interface Outcome {

        /// The host belongs to the cluster now.
        record Initialised() implements Outcome {}

        /// It did before.
        record Unchanged() implements Outcome {}

        /// It belongs to another cluster, and stays there.
        record Foreign(String clusterId) implements Outcome {}

        /// It could not be done.
        ///
        /// @param reason the system's own words
        record Failed(String reason) implements Outcome {}
    }

    /// Initialises a host.
    ///
    /// @param hostHome absolute, or relative to the user's home over there
    public static Outcome initialise(Route route, String hostHome, Action.Init init) {
        try (Wire wire = Wire.open(route, init.lines(hostHome))) {
            String answer = wire.greeted() ? wire.line(Wire.REPORT).orElse("") : "";
            String word = answer.split(" ", 2)[0];
            String rest = answer.substring(word.length()).strip();
            return switch (word) {
                case "done" -> new Outcome.Initialised();
                case "same" -> new Outcome.Unchanged();
                case "other" -> new Outcome.Foreign(rest);
                case "failed" -> new Outcome.Failed(rest);
                default -> {
                    wire.finish();
                    yield new Outcome.Failed(wire.lastWords());
                }
            };
        }
    }
}
