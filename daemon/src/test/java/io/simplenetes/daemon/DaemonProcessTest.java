package io.simplenetes.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.host.process.Command;
import io.simplenetes.host.process.CommandResult;
import io.simplenetes.host.process.CommandRunner;
import io.simplenetes.host.product.Product;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program as its user starts it.
class DaemonProcessTest {

    @TempDir
    Path folder;

    private TestHost host;
    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        host = new TestHost(folder);
    }

    @AfterEach
    void close() throws IOException {
        started.forEach(Process::destroyForcibly);
        host.until(() -> started.stream().noneMatch(Process::isAlive));
        host.close();
    }

    @Test
    void killingTheDaemonTouchesNoPodAndTheNextOneGoesOn() throws IOException {
        StubPod pod = host.pod("web", "1.0.0", "running");
        Process first = start();
        host.until(pod::isUp);

        first.destroyForcibly();
        host.until(() -> !first.isAlive());
        Process second = start();
        StubPod proof = host.pod("proof", "1.0.0", "running");
        host.until(proof::isUp);

        assertThat(pod.calls()).containsExactly("run");
        assertThat(pod.supervisor().isAlive()).isTrue();
        assertThat(second.isAlive()).isTrue();
    }

    @Test
    void aSecondDaemonIsRefusedAndSaysWhoServes() throws IOException, InterruptedException {
        StubPod pod = host.pod("web", "1.0.0", "running");
        Process first = start();
        host.until(pod::isUp);

        CommandResult second = run(host.home.toString());

        assertThat(second.exitCode()).isEqualTo(5);
        assertThat(second.stderr())
                .isEqualTo("error: " + host.home + ": another simplenetesd serves this HOSTHOME, process " + first.pid()
                        + "\n       let it run, or end it first\n");
        assertThat(first.isAlive()).isTrue();
    }

    @Test
    void aSignalEndsItSoonAndWithSuccessAndLeavesPodsAndCommandsAlone() throws IOException, InterruptedException {
        StubPod pod = host.pod("web", "1.0.0", "running");
        StubPod slow = host.pod("slow", "1.0.0", "running");
        slow.write("hang-run", "");
        Process daemon = start();
        host.until(() -> pod.isUp() && slow.has("hanging"));

        daemon.destroy();

        assertThat(daemon.waitFor(Duration.ofSeconds(10))).isTrue();
        assertThat(daemon.exitValue()).isZero();
        assertThat(pod.supervisor().isAlive()).isTrue();
        assertThat(slow.calls()).containsExactly("run");
        long inFlight = Long.parseLong(slow.read("hanging").strip().split(" ", -1)[0]);
        assertThat(ProcessHandle.of(inFlight).filter(ProcessHandle::isAlive)).isPresent();
    }

    @Test
    void aFolderThatIsNoHosthomeIsRefusedWithTheRemedy() throws IOException, InterruptedException {
        CommandResult result = run(folder.resolve("absent").toString());

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.stderr()).contains("no such folder", "sns host init HOST");
        assertThat(run(folder.toString()).stderr()).contains("no folder 'pods' in it", "sns host init HOST");
    }

    @Test
    void itSaysItsVersion() throws InterruptedException {
        assertThat(run("--version").stdout()).isEqualTo("simplenetesd " + Product.version() + "\n");
    }

    private Process start() {
        Process process = CommandRunner.start(daemon(host.home.toString()));
        started.add(process);
        return process;
    }

    private static CommandResult run(String argument) throws InterruptedException {
        return CommandRunner.run(daemon(argument));
    }

    private static Command daemon(String argument) {
        return Command.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                argument);
    }
}
