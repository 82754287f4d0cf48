package io.simplenetes.host.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetachedCommandTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @Test
    void itSaysHowTheProgramEndedAndKeepsWhatItWrote() throws IOException, InterruptedException {
        assertThat(run("echo out; echo err >&2; exit 7", LONG)).hasValue(7);
        assertThat(folder.resolve("output")).hasContent("out\nerr\n");

        assertThat(run("echo again", LONG)).hasValue(0);
        assertThat(folder.resolve("output")).hasContent("again\n");
    }

    @Test
    void itRunsInASessionOfItsOwn() throws IOException, InterruptedException {
        run("cut -d' ' -f1,5,6 /proc/$$/stat", LONG);

        List<String> ids =
                List.of(Files.readString(folder.resolve("output")).strip().split(" "));
        assertThat(ids).hasSize(3).containsOnly(ids.getFirst());
    }

    @Test
    void whatItLeavesBehindHoldsNobodyUpAndCanStillWrite() throws IOException, InterruptedException {
        assertThat(run("(until [ -e go ]; do sleep 0.02; done; echo alive) & echo done", LONG))
                .hasValue(0);
        assertThat(folder.resolve("output")).hasContent("done\n");

        Files.createFile(folder.resolve("go"));

        await().untilAsserted(() -> assertThat(folder.resolve("output")).hasContent("done\nalive\n"));
    }

    @Test
    void atItsLimitAllThatItStartedIsEnded() throws IOException, InterruptedException {
        assertThat(run(
                        "trap '' TERM; sleep 300 & echo $$ >pids; echo $! >>pids; while :; do wait; done",
                        Duration.ofMillis(300)))
                .isEmpty();

        for (String pid : Files.readAllLines(folder.resolve("pids"))) {
            await().until(() -> ProcessHandle.of(Long.parseLong(pid))
                    .filter(ProcessHandle::isAlive)
                    .isEmpty());
        }
    }

    @Test
    void aProgramThatIsNotThereEndsWithACodeAndAText() throws IOException, InterruptedException {
        Command command = Command.of(folder.resolve("absent").toString());

        assertThat(DetachedCommand.run(command, folder.resolve("output"), LONG)).hasValue(127);
        assertThat(folder.resolve("output")).content().contains("absent");
    }

    private OptionalInt run(String script, Duration limit) throws IOException, InterruptedException {
        return DetachedCommand.run(Command.of("sh", "-c", script).in(folder), folder.resolve("output"), limit);
    }
}
