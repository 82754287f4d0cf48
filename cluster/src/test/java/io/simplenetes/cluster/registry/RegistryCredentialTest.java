package io.simplenetes.cluster.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryCredentialTest {

    /// 71: registries with a port and passwords with a colon were split in the wrong place.
    @ParameterizedTest
    @CsvSource({
        "reg.example.org:alice:secret, reg.example.org, alice, secret",
        "reg.example.org:5000:alice:secret, reg.example.org:5000, alice, secret",
        "reg.example.org:5000:alice:se:cr:et, reg.example.org:5000, alice, se:cr:et",
        "reg:alice:a:b, reg, alice, a:b",
        "reg:1234:secret, reg, 1234, secret",
        "localhost/sub/path:bob:a \\\" b, localhost/sub/path, bob, a \\\" b",
    })
    void aLineIsARegistryAnAccountAndAPassword(String line, String registry, String user, String password) {
        assertThat(RegistryCredential.read(List.of("", line)))
                .containsExactly(new RegistryCredential(registry, user, password));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reg", "reg:bob", "reg:bob:", ":bob:hidden", "-x:bob:hidden", "a b:bob:hidden"})
    void anotherLineIsRefusedWithoutShowingIt(String line) {
        assertThatThrownBy(() -> RegistryCredential.read(List.of(line)))
                .hasMessageContaining("line 1 of standard input is not registry:user:password")
                .hasMessageNotContaining("bob");
    }

    @Test
    void thereIsOneAccountForARegistryAndAtLeastOneLine() {
        assertThatThrownBy(() -> RegistryCredential.read(List.of("reg:a:b", "reg:c:d")))
                .hasMessageContaining("line 2 of standard input names reg again");
        assertThatThrownBy(() -> RegistryCredential.read(List.of(" "))).hasMessageContaining("names no registry");
    }

    /// 71: long credentials were wrapped, which is no JSON.
    @Test
    void theFileIsWhatPodmanReads() {
        String password = "p".repeat(200);

        assertThat(RegistryCredential.json(RegistryCredential.read(List.of("reg:5000:a:b", "other:c:" + password))))
                .isEqualTo("""
                        {
                          "auths": {
                            "reg:5000": { "auth": "YTpi" },
                            "other": { "auth": "%s" }
                          }
                        }
                        """.formatted(Base64.getEncoder()
                        .encodeToString(("c:" + password).getBytes(StandardCharsets.UTF_8))));
    }
}
