package io.simplenetes.host.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {

    private static final List<String> KEYS = List.of("name", "image", "command", "args", "env", "expose");

    @Test
    void aSlipFindsItsWord() {
        assertThat(Suggestion.nearest("iamge", KEYS)).contains("image");
        assertThat(Suggestion.nearest("Command", KEYS)).contains("command");
        assertThat(Suggestion.nearest("exposes", KEYS)).contains("expose");
    }

    @Test
    void somethingElseFindsNothing() {
        assertThat(Suggestion.nearest("replicas", KEYS)).isEmpty();
    }

    @Test
    void aTextThatIsNoWordFindsNothingAtOnce() {
        String text = "x".repeat(3_000_000);
        assertThat(Suggestion.nearest(text, List.of("name", text + "y"))).isEmpty();
    }
}
