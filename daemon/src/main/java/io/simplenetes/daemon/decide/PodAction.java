package io.simplenetes.daemon.decide;

import io.simplenetes.host.name.PodName;
import java.util.List;
import java.util.Optional;

/// What `pod.action` asks for once: `rerun`, of the whole pod or of some of its containers.
///
/// @param containers short names, in the order of the file; none for the whole pod
public record PodAction(List<String> containers) {

    public PodAction {
        containers = List.copyOf(containers);
    }

    /// Reads the file's content: one line, `rerun [CONTAINER...]`; empty for anything else.
    public static Optional<PodAction> read(String content) {
        List<String> words = List.of(content.strip().split("[ \t]+"));
        List<String> names = words.subList(1, words.size());
        return words.getFirst().equals("rerun") && names.stream().allMatch(PodName::isValid)
                ? Optional.of(new PodAction(names))
                : Optional.empty();
    }

    /// Whether it is about the whole pod.
    public boolean isWhole() {
        return containers.isEmpty();
    }
}
