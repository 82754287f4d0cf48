package io.simplenetes.host.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.simplenetes.host.process.Command;
import io.simplenetes.host.process.CommandRunner;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellWordTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "plain", "it's", "'", "''", "$HOME", "$(id)", "`id`", "a\nb", "\\", "\\\\'", "-n", "*", "~",
                "a=b", "#x", "é ü 漢", "\t", "!", "a;b&c|d", "\r\n"
            })
    void aShellReadsBackExactlyTheArgument(String argument) throws InterruptedException {
        String script = "printf '%s|' " + ShellWord.of(argument);

        assertThat(CommandRunner.run(Command.of("sh", "-c", script)).stdout()).isEqualTo(argument + "|");
    }

    @Test
    void plainWordsStayReadable() {
        assertThat(ShellWord.join(List.of("podman", "run", "--name=web-1.2.3", "a b")))
                .isEqualTo("podman run '--name=web-1.2.3' 'a b'");
    }

    @Test
    void aNulCharacterIsRefused() {
        assertThatThrownBy(() -> ShellWord.of("a\0b")).isInstanceOf(IllegalArgumentException.class);
    }
}
