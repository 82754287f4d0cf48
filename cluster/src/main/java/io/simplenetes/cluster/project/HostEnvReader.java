package io.simplenetes.cluster.project;

import io.simplenetes.host.error.ExitCode;
import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.Suggestion;
import io.simplenetes.host.error.UserException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads `host.env`. A missing or empty line has the value that the original gives it; a line whose name is a slip of
/// a known one is refused, and other names are left alone.
final class HostEnvReader {

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
                value("HOST", HostField.ADDRESS).orElse(HostEnv.LOCAL),
                value("PORT", HostField.PORT).orElse(HostDefaults.SSH_PORT),
                value("USER", HostField.USER).orElse(HostDefaults.USER),
                words("FLAGS"),
                text("KEYFILE"),
                text("JUMPHOST"),
                values("EXPOSE", HostField.PORT),
                values("INTERNAL", HostField.NETWORK),
                text("HOSTHOME").orElse(HostDefaults.HOST_HOME),
                value("ROUTERADDRESS", HostField.ROUTER));
    }

    private Optional<String> text(String name) {
        return env.value(name).map(String::strip).filter(value -> !value.isEmpty());
    }

    private List<String> words(String name) {
        return text(name).map(text -> List.of(text.split("\\s+"))).orElse(List.of());
    }

    private <T> Optional<T> value(String name, HostField<T> field) {
        return text(name).flatMap(text -> checked(name, text, field));
    }

    private <T> List<T> values(String name, HostField<T> field) {
        return words(name).stream()
                .flatMap(word -> checked(name, word, field).stream())
                .toList();
    }

    private <T> Optional<T> checked(String name, String text, HostField<T> field) {
        Optional<T> value = field.parser().apply(text);
        if (value.isEmpty()) {
            problem(
                    env.entry(name).orElseThrow(),
                    name + ": '" + text + "' is not " + field.wanted(),
                    "for example " + field.example());
        }
        return value;
    }

    private void problem(EnvFile.Entry entry, String what, String remedy) {
        problems.add(Problem.of(what).at(env.file(), entry.line()).remedy(remedy));
    }
}
