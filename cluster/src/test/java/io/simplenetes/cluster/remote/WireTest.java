package io.simplenetes.cluster.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WireTest {

    private static final int TOO_LONG = 30;

    /// A host that begins well and then says and does nothing more, nor do the processes that it started.
    private static Transport hanging(String begin) {
        return new Transport(List.of("sh", "-c", begin + "; sleep 1000 & wait"));
    }

    @Test
    @Timeout(TOO_LONG)
    void aHostThatHangsIsGivenUp() {
        try (Wire wire = Wire.open(hanging("echo simplenetes-remote 1; echo complaint >&2"), List.of())) {
            assertThat(wire.greeted()).isTrue();
            assertThat(wire.line(Duration.ofMillis(300))).isEmpty();
            assertThat(wire.lastWords()).isEqualTo("no answer for 0 s");
        }
    }

    @Test
    @Timeout(TOO_LONG)
    void aLineThatComesInTimeIsRead() {
        try (Wire wire = Wire.open(hanging("echo simplenetes-remote 1; echo one; exit"), List.of())) {
            assertThat(wire.line(Duration.ofSeconds(TOO_LONG))).contains("one");
        }
    }

    @Test
    void aKeptConnectionThatDiedIsReplacedOnce() {
        var dead = new Transport(List.of("sh", "-c", "exit 255"));
        Route route = new Route() {
            @Override
            public Transport open() {
                return dead;
            }

            @Override
            public Optional<Transport> reopen() {
                return Optional.of(Transport.local());
            }
        };
        try (Wire wire = Wire.open(route, List.of("/nowhere", "look"))) {
            assertThat(wire.greeted()).isTrue();
            assertThat(wire.line(Wire.REPORT)).contains("uninitialised");
        }
    }

    @Test
    void theScriptReachesItsShellWholeThroughALoginShell() {
        // As sshd runs what ssh sends.
        Transport login = Transport.throughShell(List.of("sh", "-c"));
        try (Wire wire = Wire.open(login, List.of("/nowhere", "look"))) {
            assertThat(wire.line(Wire.REPORT)).contains("uninitialised");
        }
    }
}
