package io.simplenetes.daemon.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.daemon.decide.Desired;
import io.simplenetes.daemon.decide.PodAction;
import io.simplenetes.host.file.PodState;
import io.simplenetes.host.layout.ReleaseDir;
import io.simplenetes.host.process.Command;
import io.simplenetes.host.process.CommandRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseReaderTest {

    @TempDir
    Path folder;

    @BeforeEach
    void pod() throws IOException {
        Files.writeString(folder.resolve("pod"), "#!/bin/sh\n");
        Files.writeString(folder.resolve("pod.state"), "running\n");
    }

    @Test
    void theFilesOfAReleaseAreRead() throws IOException {
        Files.createDirectories(folder.resolve("config/conf"));
        Files.writeString(folder.resolve("config/conf.txt"), "abc\n");
        Files.writeString(folder.resolve("pod.portmappings.conf"), "61000:30000:10:true\n");
        Reading reading = read();

        assertThat(reading.desired().map(Desired::state)).contains(PodState.RUNNING);
        assertThat(reading.desired().orElseThrow().configs()).containsOnlyKeys("conf");
        assertThat(reading.mappings()).hasSize(1);
        assertThat(reading.troubles()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"runing\n", "running stopped", "\u0000\u0001", "-"})
    void anUnclearStateAsksForNothingAndIsReported(String state) throws IOException {
        Files.writeString(folder.resolve("pod.state"), state);

        assertThat(read().desired()).isEmpty();
        assertThat(read().troubles()).hasSize(1);
    }

    @Test
    void aStateThatIsNotThereOrNotYetWrittenAsksForNothingInSilence() throws IOException {
        Files.writeString(folder.resolve("pod.state"), "");
        assertThat(read()).extracting(Reading::desired, Reading::troubles).containsExactly(Optional.empty(), List.of());

        Files.delete(folder.resolve("pod.state"));
        assertThat(read()).extracting(Reading::desired, Reading::troubles).containsExactly(Optional.empty(), List.of());
    }

    /// D11: the original acts on a state before the pod is there.
    @Test
    void aStateWithoutAPodAsksForNothing() throws IOException {
        Files.delete(folder.resolve("pod"));

        assertThat(read().desired()).isEmpty();
        assertThat(read().troubles()).containsExactly("there is no file 'pod'");
    }

    @Test
    void aPipeInPlaceOfAFileHoldsNobodyUp() throws IOException, InterruptedException {
        Files.delete(folder.resolve("pod.state"));
        CommandRunner.run(Command.of("mkfifo", "pod.state", "pod.action", ".pod.status", ".pod.reloaded")
                .in(folder));

        assertThat(read().desired()).isEmpty();
    }

    @Test
    void aReplacedPodIsAnother() throws IOException {
        Optional<Desired> before = read().desired();
        Files.delete(folder.resolve("pod"));
        Files.writeString(folder.resolve("pod"), "#!/bin/sh\n\n");

        assertThat(read().desired()).isNotEqualTo(before);
    }

    @Test
    void aConfigIsWhatItsTextSays() throws IOException {
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(folder.resolve("config/a.txt"), "abc\n");
        Map<String, String> before = read().desired().orElseThrow().configs();
        Files.delete(folder.resolve("config/a.txt"));
        Files.writeString(folder.resolve("config/a.txt"), "abc\n");
        Files.writeString(folder.resolve("config/empty.txt"), "");
        Files.writeString(folder.resolve("config/--all.txt"), "x");
        Files.writeString(folder.resolve("config/a b.txt"), "x");

        assertThat(read().desired().orElseThrow().configs()).isEqualTo(before);

        Files.writeString(folder.resolve("config/a.txt"), "abd\n");
        assertThat(read().desired().orElseThrow().configs()).isNotEqualTo(before);
    }

    @Test
    void anActionIsKeptUntilItIsDoneAndTheNextOneWaits() throws IOException {
        ReleaseDir release = new ReleaseDir(folder);
        Files.writeString(release.action(), "rerun\n");
        assertThat(action()).contains(new PodAction(List.of()));
        Files.writeString(release.action(), "rerun a b\n");
        assertThat(action()).contains(new PodAction(List.of()));

        new ActionFile(release).done();

        assertThat(action()).contains(new PodAction(List.of("a", "b")));
        new ActionFile(release).done();
        assertThat(action()).isEmpty();
    }

    @Test
    void anActionThatIsHalfWrittenIsLeftAlone() throws IOException {
        ReleaseDir release = new ReleaseDir(folder);
        Files.writeString(release.action(), "rerun a");

        assertThat(action()).isEmpty();
        assertThat(release.action()).exists();
    }

    @Test
    void anActionWithoutItsNewlineIsTakenWhenNobodyWritesItAnyMore() throws IOException {
        ReleaseDir release = new ReleaseDir(folder);
        Files.writeString(release.action(), "rerun a");
        Files.setLastModifiedTime(
                release.action(),
                java.nio.file.attribute.FileTime.from(java.time.Instant.now().minusSeconds(5)));

        assertThat(action()).contains(new PodAction(List.of("a")));
    }

    @Test
    void anActionWithoutSenseIsDiscardedAndReported() throws IOException {
        Files.writeString(folder.resolve("pod.action"), "explode\n");
        assertThat(read().troubles()).singleElement().asString().contains("'explode' is discarded");

        Files.writeString(folder.resolve("pod.state"), "stopped\n");
        Files.writeString(folder.resolve("pod.action"), "rerun\n");
        assertThat(read().troubles()).singleElement().asString().contains("the wanted state is stopped");
        assertThat(read().troubles()).isEmpty();
    }

    @Test
    void aReleaseThatVanishesIsNoError() throws IOException {
        Files.delete(folder.resolve("pod"));
        Files.delete(folder.resolve("pod.state"));
        Files.delete(folder);

        assertThat(read().desired()).isEmpty();
        Files.createDirectory(folder);
    }

    private Optional<PodAction> action() {
        return read().desired().flatMap(Desired::action);
    }

    private Reading read() {
        return ReleaseReader.read(new ReleaseDir(folder), Optional.empty(), Optional.empty());
    }
}
