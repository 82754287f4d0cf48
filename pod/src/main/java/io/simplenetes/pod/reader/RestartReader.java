package io.simplenetes.pod.reader;

import io.simplenetes.host.error.Suggestion;
import io.simplenetes.pod.schema.Choice;
import io.simplenetes.pod.schema.WholeNumber;
import io.simplenetes.pod.source.Quoted;
import io.simplenetes.pod.spec.RestartPolicy;
import io.simplenetes.pod.spec.RestartPolicy.Kind;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads `restart`.
final class RestartReader {

    private RestartReader() {}

    static RestartPolicy read(Entry entry) {
        Optional<String> text = entry.text("restart");
        if (text.isEmpty()) {
            return RestartPolicy.NEVER;
        }
        int colon = text.get().indexOf(':');
        String word = colon < 0 ? text.get() : text.get().substring(0, colon);
        Optional<Kind> kind = Choice.RESTART.read(word);
        OptionalInt seconds =
                colon < 0 ? OptionalInt.empty() : seconds(text.get().substring(colon + 1));
        boolean needsSeconds = kind.equals(Optional.of(Kind.ON_INTERVAL));
        if (kind.isPresent() && needsSeconds == (colon >= 0) && needsSeconds == seconds.isPresent()) {
            return new RestartPolicy(kind.get(), seconds.orElse(0));
        }
        String what = "restart " + Quoted.of(text.get());
        if (needsSeconds) {
            complain(
                    entry,
                    what + " has no number of seconds",
                    "write on-interval: and " + WholeNumber.INTERVAL.what() + ", such as on-interval:3600");
        } else if (kind.isPresent()) {
            complain(entry, what + " is not known: only on-interval is followed by seconds", "write " + word);
        } else {
            complain(
                    entry,
                    what + " is not known",
                    Suggestion.nearest(word, Choice.RESTART.texts())
                            .map(near -> "did you mean '" + near + "'?")
                            .orElse("use " + Choice.RESTART.enumeration()));
        }
        return RestartPolicy.NEVER;
    }

    /// Whether a container that has ended starts again when it is signalled.
    static boolean isRestartedBySignals(Entry entry) {
        String text = entry.textAgain("restart").orElse("");
        return text.equals(Kind.ON_CONFIG.word()) || text.startsWith(Kind.ON_INTERVAL.word() + ":");
    }

    private static OptionalInt seconds(String digits) {
        boolean isNumber =
                !digits.isEmpty() && digits.length() <= 8 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        int number = isNumber ? Integer.parseInt(digits) : 0;
        return WholeNumber.INTERVAL.allows(number) ? OptionalInt.of(number) : OptionalInt.empty();
    }

    private static void complain(Entry entry, String what, String remedy) {
        entry.problems().add(entry.position("restart"), what, remedy);
    }
}
