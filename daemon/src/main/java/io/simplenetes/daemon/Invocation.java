package io.simplenetes.daemon;

import io.simplenetes.daemon.system.SystemConf;
import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// What the command line asks for.
sealed interface Invocation {

    /// The help text.
    record Help() implements Invocation {}

    /// The version.
    record Version() implements Invocation {}

    /// To serve a HOSTHOME.
    record Serve(Path home) implements Invocation {}

    /// To serve a HOSTHOME for the daemon of the host, which started this one.
    record Work(Path home) implements Invocation {}

    /// To serve the HOSTHOMEs of all accounts.
    ///
    /// @param conf the settings; empty: those of the usual place, if they are there
    record ServeAll(Optional<Path> conf) implements Invocation {

        /// The file with the settings.
        Path file() {
            return conf.orElse(SystemConf.FILE);
        }
    }

    /// To say what the daemon does.
    ///
    /// @param home of one HOSTHOME; empty: of all that the user has, or root
    /// @param json for programs
    record Status(Optional<Path> home, boolean json) implements Invocation {}

    String HELP = """
            usage: simplenetesd HOSTHOME             serve one HOSTHOME, as the user that runs it
                   simplenetesd [--config=FILE]      as root: serve those of all accounts, each with its owner's ids
                   simplenetesd status [HOSTHOME]    say what is wanted, what is, and what comes next

            Makes what runs on this host what the files below HOSTHOME ask for: runs, stops and removes pods,
            tells them of changed configs, and writes portmappings.conf for the proxy. Stays in the
            foreground, logs to stderr, and stops no pod when it ends.

              -c, --config=FILE          settings, instead of /etc/simplenetes/simplenetesd.conf
              -o, --output=text|json     of status
              -h, --help, help           this text
              -V, --version, version     the version

            TERM or INT ends it, HUP has it read everything anew.

            exit codes: 0 ended as asked, 1 failed, 3 invalid input, 5 another daemon serves HOSTHOME
            """;

    /// Reads the arguments.
    ///
    /// @throws UserException when they are none of the above
    static Invocation of(List<String> arguments) {
        Deque<String> left = new ArrayDeque<>(arguments);
        if (left.isEmpty()) {
            return new ServeAll(Optional.empty());
        }
        return switch (left.getFirst()) {
            case "-h", "--help", "help" -> alone(new Help(), left);
            case "-V", "--version", "version" -> alone(new Version(), left);
            case "status" -> status(left);
            case "--worker" -> work(left);
            default -> serve(left);
        };
    }

    private static Invocation alone(Invocation asked, Deque<String> left) {
        left.removeFirst();
        requireEnd(left);
        return asked;
    }

    private static Invocation serve(Deque<String> left) {
        Optional<String> conf = value(left, "-c", "--config");
        if (conf.isPresent()) {
            requireEnd(left);
            return new ServeAll(conf.map(Path::of));
        }
        Path home = home(left.removeFirst());
        requireEnd(left);
        return new Serve(home);
    }

    private static Invocation work(Deque<String> left) {
        left.removeFirst();
        return new Work(Path.of(left.isEmpty() ? "" : left.removeFirst()));
    }

    private static Invocation status(Deque<String> left) {
        left.removeFirst();
        boolean json = false;
        List<Path> homes = new ArrayList<>();
        while (!left.isEmpty()) {
            Optional<String> output = value(left, "-o", "--output");
            if (output.isPresent()) {
                json = isJson(output.get());
            } else {
                homes.add(home(left.removeFirst()));
            }
        }
        if (homes.size() > 1) {
            throw invalid("one HOSTHOME at a time: what is '" + homes.get(1) + "'?");
        }
        return new Status(homes.stream().findFirst(), json);
    }

    private static boolean isJson(String output) {
        if (!output.equals("json") && !output.equals("text")) {
            throw invalid("--output is text or json, not '" + output + "'");
        }
        return output.equals("json");
    }

    /// Takes an option with its value away, written in any of the usual ways.
    private static Optional<String> value(Deque<String> left, String letter, String name) {
        String first = left.getFirst();
        if (first.startsWith(name + "=")) {
            left.removeFirst();
            return Optional.of(first.substring(name.length() + 1));
        }
        if (!first.equals(letter) && !first.equals(name)) {
            return Optional.empty();
        }
        left.removeFirst();
        if (left.isEmpty()) {
            throw invalid(first + " needs a value");
        }
        return Optional.of(left.removeFirst());
    }

    private static Path home(String word) {
        if (word.startsWith("-") || word.isBlank()) {
            throw invalid("unknown option '" + word + "'");
        }
        return Path.of(word);
    }

    private static void requireEnd(Deque<String> left) {
        if (!left.isEmpty()) {
            throw invalid("one HOSTHOME at a time: what is '" + left.getFirst() + "'?");
        }
    }

    private static UserException invalid(String what) {
        return UserException.invalid(Problem.of(what).remedy("see: simplenetesd --help"));
    }
}
