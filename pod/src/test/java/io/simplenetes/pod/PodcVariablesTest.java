package io.simplenetes.pod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.simplenetes.host.error.UserException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PodcVariablesTest {

    private static final Path FILE = Path.of("pod.yaml");

    @Test
    void variablesAreThoseOfTextAndDirectives() {
        assertThat(Podc.variables("""
                # ${comment}
                #iftrue ${devmode}
                image: web:${podVersion}-${b}${a}
                #endif
                  # ${comment2}
                cmd: $${escaped} $shell ${a} ${default:-x} # ${after_a_value}
                """)).containsExactly("a", "after_a_value", "b", "devmode", "podVersion");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "1.2.3",
                "  1.2.3-rc.1  # the next one",
                " '1.2.3'",
                " \"1.2.3-\"",
            })
    void theVersionIsThatOfItsLine(String value) {
        assertThat(Podc.version(
                                FILE,
                                "#podVersion: 9.9.9\n podVersion: 8.8.8\npodVersion:" + value + "\r\npodVersion: 7.7.7")
                        .text())
                .startsWith("1.2.3");
    }

    @Test
    void aVersionThatIsNoneIsShownWithItsPlace() {
        assertThatThrownBy(() -> Podc.version(FILE, "api: x\npodVersion:  1.0\n"))
                .isInstanceOf(UserException.class)
                .hasMessage("pod.yaml:2:14: '1.0' is not a pod version\n"
                        + "       write three numbers and an optional lower case tag, such as 1.2.3 or 1.2.3-rc.1");
        assertThatThrownBy(() -> Podc.version(FILE, "podVersion: ${V}\n"))
                .hasMessageContaining("write the version itself");
        assertThatThrownBy(() -> Podc.version(FILE, "api: x\n"))
                .hasMessage(
                        "pod.yaml:1:1: no line begins with podVersion:\n       add a line such as podVersion: 1.0.0");
    }
}
