package io.simplenetes.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.simplenetes.host.error.ExitCode;
import io.simplenetes.host.error.UserException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

    @Test
    void withoutAnyItServesAllAccounts() {
        assertThat(Invocation.of(List.of())).isEqualTo(new Invocation.ServeAll(Optional.empty()));
        assertThat(Invocation.of(List.of("-c", "/etc/x")))
                .isEqualTo(new Invocation.ServeAll(Optional.of(Path.of("/etc/x"))));
        assertThat(Invocation.of(List.of("--config=/etc/x")))
                .isEqualTo(new Invocation.ServeAll(Optional.of(Path.of("/etc/x"))));
    }

    @Test
    void statusIsOfOneHosthomeOrOfAll() {
        assertThat(Invocation.of(List.of("status"))).isEqualTo(new Invocation.Status(Optional.empty(), false));
        assertThat(Invocation.of(List.of("status", "c", "-o", "json")))
                .isEqualTo(new Invocation.Status(Optional.of(Path.of("c")), true));
        assertThat(Invocation.of(List.of("status", "--output=text", "c")))
                .isEqualTo(new Invocation.Status(Optional.of(Path.of("c")), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--verbose", "a b", "x y z", "-c", "-c x y", "status a b", "status -o xml", "help me"})
    void anythingElseIsRefusedWithWhereToLook(String line) {
        assertThatThrownBy(() -> Invocation.of(List.of(line.split(" ", -1))))
                .isInstanceOfSatisfying(
                        UserException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.INVALID))
                .hasMessageContaining("see: simplenetesd --help");
    }
}
