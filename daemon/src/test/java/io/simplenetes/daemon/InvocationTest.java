package io.simplenetes.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.simplenetes.host.error.ExitCode;
import io.simplenetes.host.error.UserException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvocationTest {

    @ParameterizedTest
    @ValueSource(strings = {"-V", "--version", "version"})
    void theVersionIsAskedForInThreeWays(String word) { // D13: the original takes --version for a folder
        assertThat(Invocation.of(List.of(word))).isEqualTo(new Invocation.Version());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-h", "--help", "help"})
    void soIsHelp(String word) {
        assertThat(Invocation.of(List.of(word))).isEqualTo(new Invocation.Help());
    }

    @Test
    void anyOtherWordIsAHosthome() {
        assertThat(Invocation.of(List.of("/home/u/c"))).isEqualTo(new Invocation.Serve(Path.of("/home/u/c")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--verbose", "a b", "x y z"})
    void anythingElseIsRefusedWithTheUsage(String line) {
        assertThatThrownBy(() -> Invocation.of(line.isEmpty() ? List.of() : List.of(line.split(" ", -1))))
                .isInstanceOfSatisfying(
                        UserException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.INVALID))
                .hasMessageContaining("usage: simplenetesd HOSTHOME");
    }
}
