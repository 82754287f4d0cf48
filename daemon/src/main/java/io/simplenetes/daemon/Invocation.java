package io.simplenetes.daemon;

import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import java.nio.file.Path;
import java.util.List;

/// What the command line asks for.
sealed interface Invocation {

    /// The help text.
    record Help() implements Invocation {}

    /// The version.
    record Version() implements Invocation {}

    /// To serve a HOSTHOME.
    record Serve(Path home) implements Invocation {}

    String HELP = """
            usage: simplenetesd HOSTHOME

            Makes what runs on this host what the files below HOSTHOME ask for: runs, stops and removes pods,
            tells them of changed configs, and writes portmappings.conf for the proxy. Stays in the
            foreground, logs to stderr, and stops no pod when it ends.

              -h, --help, help           this text
              -V, --version, version     the version

            TERM or INT ends it.

            exit codes: 0 ended as asked, 1 failed, 3 invalid input, 5 another daemon serves HOSTHOME
            """;

    /// Reads the arguments.
    ///
    /// @throws UserException when they are none of the above
    static Invocation of(List<String> arguments) {
        if (arguments.isEmpty()) {
            throw invalid("which HOSTHOME?");
        }
        String first = arguments.getFirst();
        if (arguments.size() > 1) {
            throw invalid("one HOSTHOME at a time: what is '" + arguments.get(1) + "'?");
        }
        return switch (first) {
            case "-h", "--help", "help" -> new Help();
            case "-V", "--version", "version" -> new Version();
            default -> {
                if (first.startsWith("-") || first.isBlank()) {
                    throw invalid("unknown option '" + first + "'");
                }
                yield new Serve(Path.of(first));
            }
        };
    }

    private static UserException invalid(String what) {
        return UserException.invalid(Problem.of(what).remedy("usage: simplenetesd HOSTHOME | help | version"));
    }
}
