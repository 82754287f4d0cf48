package io.simplenetes.pod.script;

import io.simplenetes.pod.spec.PodSpec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// What all pods share: the shell files beside this class, each of which says one thing, joined in order. A part that a
/// pod has no use for is left out.
final class SharedPart {

    /// In the order of the script: what is used when the script is read comes first, the call of `main` last. A
    /// supervisor
    /// goes no further than its own part, so that the shell does not keep in memory what only actions need.
    static final List<String> PARTS = List.of(
            "ground",
            "messages",
            "processes",
            "lock",
            "requirements",
            "options",
            "ports",
            "images",
            "ramdisks",
            "volumes",
            "identity",
            "infra",
            "containers",
            "endings",
            "errands",
            "probes",
            "requests",
            "configs",
            "status",
            "adoption",
            "rotation",
            "supervisor",
            "create",
            "run",
            "stop",
            "purge",
            "signal",
            "shell",
            "show",
            "logs",
            "follow",
            "help",
            "main");

    private SharedPart() {}

    static String text(PodSpec pod) {
        return PARTS.stream()
                .filter(part -> isOfUse(part, pod))
                .map(SharedPart::part)
                .collect(Collectors.joining("\n"));
    }

    private static boolean isOfUse(String part, PodSpec pod) {
        return switch (part) {
            case "errands", "probes" -> SupervisionPart.hasErrands(pod);
            case "configs" -> !SupervisionPart.watchedConfigs(pod).isEmpty();
            default -> true;
        };
    }

    private static String part(String name) {
        try (InputStream file = SharedPart.class.getResourceAsStream(name + ".sh")) {
            if (file == null) {
                throw new IllegalStateException("the compiler lacks its own file " + name + ".sh");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
