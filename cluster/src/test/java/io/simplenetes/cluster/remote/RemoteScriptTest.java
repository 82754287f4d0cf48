package io.simplenetes.cluster.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.host.process.Command;
import io.simplenetes.host.process.CommandRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoteScriptTest {

    /// Linux allows 128 KiB for one argument (MAX_ARG_STRLEN in execve(2)), and ssh quotes the text once more.
    private static final int LONGEST = 32 << 10;

    @Test
    void shellcheckFindsNothing(@TempDir Path temp) throws Exception {
        HostShell.program("shellcheck", "shellcheck");
        Path script = Files.writeString(temp.resolve("remote.sh"), RemoteScript.text());
        var result = CommandRunner.run(Command.of(
                "shellcheck",
                "--shell=sh",
                "--enable=all",
                "--exclude=SC2249,SC2250,SC2310,SC2312",
                script.toString()));
        assertThat(result.stdout()).isEmpty();
        assertThat(result.ok()).isTrue();
    }

    @Test
    void itIsShortEnoughForAnArgument() {
        assertThat(RemoteScript.text().length()).isLessThan(LONGEST);
    }

    @Test
    void itIsAsciiSoThatNoLocaleChangesIt() {
        assertThat(RemoteScript.text().chars().allMatch(c -> c < 128)).isTrue();
    }

    @Test
    void theTransportTakesItAsTheLastArgument() {
        assertThat(Transport.local().command("text").arguments()).isEqualTo(List.of("sh", "-c", "text"));
    }
}
