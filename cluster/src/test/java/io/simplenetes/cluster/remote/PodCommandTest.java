package io.simplenetes.cluster.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.cluster.file.Tree;
import io.simplenetes.host.name.PodName;
import io.simplenetes.host.name.PodVersion;
import io.simplenetes.host.name.Release;
import io.simplenetes.host.process.Command;
import io.simplenetes.host.process.CommandRunner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Calls of the executable of a release, in every shell.
@ParameterizedClass
@EnumSource
class PodCommandTest {

    private static final Release WEB = new Release(new PodName("web"), new PodVersion("1.0.0"));
    private static final String WEB_DIR = "pods/web/release/1.0.0/";

    @Parameter
    HostShell shell = HostShell.DASH;

    @TempDir
    Path temp;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    private Path home() {
        return temp.resolve("höst 'home' $x");
    }

    @BeforeEach
    void aPod() {
        pod("printf '<%s>' \"$@\"; printf '\\303'; echo oops >&2; exit 3");
    }

    private void pod(String script) {
        Path pod = new Tree(home()).file(WEB_DIR + "pod", "#!/bin/sh\n" + script + "\n");
        assertThat(pod.toFile().setExecutable(true)).isTrue();
    }

    private PodCommand.Outcome run(String... arguments) throws IOException {
        return PodCommand.run(
                shell.transport(temp), home().toString(), new Action.Pod(WEB, List.of(arguments)), output);
    }

    @Test
    void argumentsArriveAndOutputComesBackAsItIs() throws IOException {
        assertThat(run("a b", "$x 'y'", "ü", "-f", "")).isEqualTo(new PodCommand.Outcome.Ran(3, List.of("oops")));
        var expected = new ByteArrayOutputStream();
        expected.writeBytes("<a b><$x 'y'><ü><-f><>".getBytes(StandardCharsets.UTF_8));
        expected.write(0xc3);
        assertThat(output.toByteArray()).isEqualTo(expected.toByteArray());
    }

    @Test
    void aReleaseThatIsNotThereIsAbsent() throws IOException {
        Files.delete(home().resolve(WEB_DIR + "pod"));
        assertThat(run("ps")).isEqualTo(new PodCommand.Outcome.Absent());
    }

    @Test
    void aHostThatCannotBeReachedSaysWhy() throws IOException {
        var broken = new Transport(List.of("sh", "-c", "echo 'no route to host' >&2; exit 255"));
        assertThat(PodCommand.run(broken, home().toString(), new Action.Pod(WEB, List.of("ps")), output))
                .isEqualTo(new PodCommand.Outcome.Failed("no route to host"));
    }

    @Test
    void aCommandThatRunsForEverEndsWithItsClient() throws Exception {
        Path pidFile = temp.resolve("pid");
        pod("echo $$ >'" + pidFile + "'; trap 'exit 0' TERM; while :; do read -r x <'" + fifo() + "'; done");
        var command = new ArrayList<>(shell.transport(temp).arguments());
        command.add(RemoteScript.text());
        Process client = CommandRunner.start(Command.of(command.toArray(String[]::new)));
        client.getOutputStream().write((home() + "\npod\n" + WEB_DIR + "\n1\nlogs\n").getBytes(StandardCharsets.UTF_8));
        client.getOutputStream().flush();
        Awaitility.await().until(() -> Files.exists(pidFile) && Files.size(pidFile) > 0);
        long pid = Long.parseLong(Files.readString(pidFile).strip());
        assertThat(ProcessHandle.of(pid)).isPresent();
        client.getOutputStream().close();
        client.waitFor();
        Awaitility.await().until(() -> ProcessHandle.of(pid).isEmpty());
    }

    private Path fifo() throws InterruptedException {
        Path fifo = temp.resolve("fifo");
        CommandRunner.run(Command.of("mkfifo", fifo.toString()));
        return fifo;
    }

    @Test
    void aRerunIsWrittenForSimplenetesd() throws IOException {
        assertThat(run("rerun", "main", "side")).isEqualTo(new PodCommand.Outcome.Ran(0, List.of()));
        assertThat(home().resolve(WEB_DIR + "pod.action")).hasContent("rerun main side");
        assertThat(output.size()).isZero();
    }
}
