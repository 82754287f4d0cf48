package io.simplenetes.systemtests.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.host.process.Command;
import io.simplenetes.host.process.CommandResult;
import io.simplenetes.host.process.CommandRunner;
import io.simplenetes.systemtests.harness.Account;
import io.simplenetes.systemtests.harness.Http;
import io.simplenetes.systemtests.harness.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Account.class)
class QuickstartTest {

    private static final int PORT = 30000;

    private final Account account;
    private Path clone = Path.of("");
    private Path folder = Path.of("");

    QuickstartTest(Account account) {
        this.account = account;
    }

    /// A copy of this working tree with the distribution that is being tested, so that nothing is built again.
    @BeforeEach
    void copyTheClone() throws InterruptedException {
        folder = account.newFolder("quick start");
        clone = folder.resolve("s");
        String script =
                "git clone -q --no-hardlinks \"$1\" \"$2\" && git -C \"$1\" diff HEAD | git -C \"$2\" apply --allow-empty"
                        + " && mkdir -p \"$2/target\" && cp -a \"$1/target/simplenetes\" \"$2/target/\"";
        CommandResult copied = CommandRunner.run(
                Command.of("sh", "-c", script, "copy", Repository.root().toString(), clone.toString()));
        assertThat(copied.ok()).as(copied.stderr()).isTrue();
        account.give(clone);
    }

    @AfterEach
    void takeItDown() throws InterruptedException {
        account.run(clone, "./quickstart", "--down");
    }

    @Test
    void fromAFreshCloneToAPageAndBackToNothing() throws InterruptedException, IOException {
        List<String> before = traces();

        CommandResult first = account.run(clone, "./quickstart");

        assertThat(first.ok()).as(first.stdout() + first.stderr()).isTrue();
        assertThat(first.stdout())
                .contains("http://127.0.0.1:30000/")
                .contains("<h1>Hello from Simplenetes</h1>")
                .contains("has counted 1 visits")
                .contains("status: running");
        assertThat(Http.get(PORT, "/")).contains("has counted 2 visits");

        CommandResult again = account.run(clone, "./quickstart");
        assertThat(again.ok()).as(again.stdout() + again.stderr()).isTrue();
        assertThat(again.stdout())
                .contains("simplenetesd runs, process")
                .contains("All is up")
                .contains("has counted 3 visits");

        CommandResult down = account.run(clone, "./quickstart", "--down");
        assertThat(down.ok()).as(down.stdout() + down.stderr()).isTrue();
        assertThat(clone.resolve(".quickstart")).doesNotExist();
        assertThat(traces()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void whatItSuggestsToTryNextWorks() throws InterruptedException, IOException {
        CommandResult up = account.run(clone, "./quickstart");
        assertThat(up.ok()).as(up.stdout() + up.stderr()).isTrue();
        String[] suggestions = up.stdout()
                .substring(up.stdout().indexOf("Try next:"))
                .lines()
                .skip(1)
                .map(String::strip)
                .toArray(String[]::new);

        assertThat(suggestions).hasSize(3);
        for (String suggestion : suggestions) {
            CommandResult result = account.run(clone, "sh", "-c", suggestion);
            assertThat(result.ok())
                    .as(suggestion + "\n" + result.stdout() + result.stderr())
                    .isTrue();
        }
        assertThat(Files.exists(clone.resolve(".quickstart"))).isFalse();
    }

    @Test
    void aStepThatFailsIsNamedWithReasonAndRemedy() throws InterruptedException, IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path podman = Files.writeString(empty.resolve("podman"), "#!/bin/sh\necho 'no space left' >&2\nexit 125\n");
        assertThat(podman.toFile().setExecutable(true)).isTrue();
        account.give(empty);

        CommandResult result =
                account.run(clone, "sh", "-c", "PATH=\"$1:$PATH\" ./quickstart", "quickstart", empty.toString());

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.stderr()).contains("step '").contains("no space left").contains("podman");
    }

    /// Everything that a visitor could leave: processes, containers, images, volumes, and files in the places that
    /// podman and the
    /// product use.
    private List<String> traces() throws InterruptedException {
        String script = """
                ps -e -o args= | grep -Ev '^(ps|sort|grep|sh -c) ' | sort
                podman ps --all --format '{{.Names}}'; podman pod ps --format '{{.Name}}'; podman volume ls --quiet
                podman images --format '{{.Repository}}' | sort
                find "$HOME" "$TMPDIR" -path '*/quick start-*/s/*' -prune -o -path '*/containers/*' -prune -o -print | sort
                """;
        return account.run(folder, "sh", "-c", script).stdout().lines().toList();
    }
}
