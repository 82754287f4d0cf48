package io.simplenetes.host.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.simplenetes.host.error.UserException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PodVersionTest {

    @Test
    void versionsAreOrderedAsSemanticVersioningDoes() {
        List<PodVersion> ordered = Stream.of(
                        "0.9.0",
                        "0.10.0",
                        "1.0.0-alpha",
                        "1.0.0-alpha.1",
                        "1.0.0-alpha.beta",
                        "1.0.0-beta.2",
                        "1.0.0-beta.11",
                        "1.0.0-rc.1",
                        "1.0.0",
                        "1.0.1",
                        "10.0.0")
                .map(PodVersion::new)
                .toList();
        List<PodVersion> mixed = new java.util.ArrayList<>(ordered);
        Collections.reverse(mixed);
        Collections.sort(mixed);

        assertThat(mixed).isEqualTo(ordered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1.2", "1.2.3.4", "v1.2.3", "1.2.3-RC", "1.2.x", "../../etc", "1.2.3 "})
    void anythingElseIsRefusedWithAnExample(String text) {
        assertThatThrownBy(() -> new PodVersion(text))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("such as 1.2.3");
    }
}
