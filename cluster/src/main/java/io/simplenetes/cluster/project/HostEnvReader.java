package io.simplenetes.cluster.project;

import io.simplenetes.host.error.ExitCode;
import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.Suggestion;
import io.simplenetes.host.error.UserException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Reads `host.env`. A missing or empty line has the value that the original gives it; a line whose name is a slip of
/// a known one is refused, and other names are left alone.
final class HostEnvReader {

    /// Neither ssh nor the user's shell can take such a name for an option.
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*");

    private static final Pattern USER = Pattern.compile("[A-Za-z_][A-Za-z0-9._-]*");
    private static final Pattern NETWORK = Pattern.compile("[0-9.]+/([0-9]|[12][0-9]|3[0-2])");

    private static final List<String> KEYS = List.of(
            "HOST", "PORT", "USER", "FLAGS", "KEYFILE", "JUMPHOST", "EXPOSE", "INTERNAL", "HOSTHOME", "ROUTERADDRESS");

    private final EnvFile env;
    private final List<Problem> problems = new ArrayList<>();

    private HostEnvReader(EnvFile env) {
        this.env = env;
    }

    /// Reads the file's content.
    ///
    /// @throws UserException with every line that is wrong
    static HostEnv read(Path file, String content) {
        var reader = new HostEnvReader(EnvFile.parse(file, content));
        HostEnv host = reader.host();
        if (!reader.problems.isEmpty()) {
            throw new UserException(ExitCode.INVALID, reader.problems);
        }
        return host;
    }

    private HostEnv host() {
        env.entries().stream()
                .filter(entry -> !KEYS.contains(entry.name()))
                .forEach(entry -> Suggestion.nearest(entry.name(), KEYS)
                        .ifPresent(near -> problem(
                                entry, "'" + entry.name() + "' is not a setting", "did you mean '" + near + "'?")));
        if (text("HOST").isEmpty()) {
            problems.add(Problem.of("HOST has no value")
                    .at(env.file())
                    .remedy("write HOST=local for this machine, or HOST= and the host's address"));
        }
        return new HostEnv(
                value("HOST", matching(ADDRESS), "an IPv4 address or a DNS name")
                        .orElse(HostEnv.LOCAL),
                value("PORT", Port::read, "a port, 1 to 65535").orElse(HostDefaults.SSH_PORT),
                value("USER", matching(USER), "the name of a user").orElse(HostDefaults.USER),
                words("FLAGS"),
                text("KEYFILE"),
                text("JUMPHOST"),
                values("EXPOSE", Port::read, "a port, 1 to 65535"),
                values("INTERNAL", HostEnvReader::network, "a network such as 10.0.0.0/8"),
                text("HOSTHOME").orElse(HostDefaults.HOST_HOME),
                value("ROUTERADDRESS", RouterAddress::read, "an IPv4 address and a port, such as 10.0.0.5:32767"));
    }

    private Optional<String> text(String name) {
        return env.value(name).map(String::strip).filter(value -> !value.isEmpty());
    }

    private List<String> words(String name) {
        return text(name).map(text -> List.of(text.split("\\s+"))).orElse(List.of());
    }

    private <T> Optional<T> value(String name, Function<String, Optional<T>> parser, String wanted) {
        return text(name).flatMap(text -> checked(name, text, parser, wanted));
    }

    private <T> List<T> values(String name, Function<String, Optional<T>> parser, String wanted) {
        return words(name).stream()
                .flatMap(word -> checked(name, word, parser, wanted).stream())
                .toList();
    }

    private <T> Optional<T> checked(String name, String text, Function<String, Optional<T>> parser, String wanted) {
        Optional<T> value = parser.apply(text);
        if (value.isEmpty()) {
            problem(
                    env.entry(name).orElseThrow(),
                    name + ": '" + text + "' is not " + article(wanted),
                    "write " + wanted);
        }
        return value;
    }

    private static String article(String wanted) {
        return wanted.contains(", such as") ? wanted.substring(0, wanted.indexOf(", such as")) : wanted;
    }

    private void problem(EnvFile.Entry entry, String what, String remedy) {
        problems.add(Problem.of(what).at(env.file(), entry.line()).remedy(remedy));
    }

    private static Function<String, Optional<String>> matching(Pattern pattern) {
        return text -> Optional.of(text).filter(pattern.asMatchPredicate());
    }

    /// A network in CIDR notation; empty for anything else.
    static Optional<String> network(String text) {
        return Optional.of(text)
                .filter(NETWORK.asMatchPredicate())
                .filter(network -> RouterAddress.isIpv4(network.substring(0, network.indexOf('/'))));
    }
}
