package io.simplenetes.systemtests.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.simplenetes.host.process.CommandResult;
import io.simplenetes.systemtests.examples.Transcript.Step;
import io.simplenetes.systemtests.harness.Account;
import io.simplenetes.systemtests.harness.Laboratory;
import io.simplenetes.systemtests.harness.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each example does what its README shows, for an ordinary user.
@Timeout(180)
class ExamplesTest {

    private static final Account USER = Account.TESTER;
    private static final Path EXAMPLES = Repository.root().resolve("pods/examples");

    /// What only looks may be asked again until a change is there to be seen.
    private static final Pattern LOOKS = Pattern.compile("(cat|curl|ls|\\./pod (ps|logs|readiness|shell)) ?.*");

    private static String podc = "";

    static Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files
                    .filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /// The clone may lie in a folder that only its owner can enter, and the registry's images cannot be had here.
    @BeforeAll
    static void bringProgramsAndImages() throws InterruptedException {
        Path programs = USER.newFolder("simplenetes");
        Repository.copy("target/simplenetes", programs);
        USER.give(programs);
        podc = programs.resolve("bin").toString();
        for (String image : List.of("docker.io/library/busybox:1.36", "localhost/simplenetes/hello:1")) {
            assertThat(USER.run(programs, "podman", "tag", Laboratory.IMAGE, image)
                            .stderr())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void doesWhatItsReadmeShows(String name) throws IOException, InterruptedException {
        Path folder = Files.createDirectory(USER.newFolder("example").resolve(name));
        Repository.copy("pods/examples/" + name, folder);
        USER.give(folder);
        List<Step> steps =
                Transcript.of(Files.readString(folder.resolve("README.md"))).steps();
        assertThat(steps).hasSizeGreaterThan(3);
        try {
            for (Step step : steps) {
                follow(folder, step);
            }
            assertThat(shell(folder, "podman ps --all --format '{{.Names}}' | grep -- \"-" + name + "-1\"")
                            .stdout())
                    .isEmpty();
        } finally {
            shell(folder, "./pod rm --kill; ./pod purge");
        }
    }

    private static void follow(Path folder, Step step) throws InterruptedException {
        if (LOOKS.matcher(step.command()).matches()) {
            AtomicReference<String> printed = new AtomicReference<>("");
            await(step.command()).atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                CommandResult result = shell(folder, step.command());
                printed.set(result.stdout());
                assertThat(step.matches(result.stdout()))
                        .as("%s printed%n%s", step.command(), printed)
                        .isTrue();
            });
        } else {
            CommandResult result = shell(folder, step.command());
            assertThat(result.exitCode())
                    .as("%s printed%n%s", step.command(), result.stdout())
                    .isZero();
            assertThat(step.matches(result.stdout()))
                    .as("%s printed%n%s", step.command(), result.stdout())
                    .isTrue();
        }
    }

    /// Both outputs in one, as a terminal shows them.
    private static CommandResult shell(Path folder, String command) throws InterruptedException {
        return USER.run(folder, "sh", "-c", "exec 2>&1; PATH=$1:$PATH; eval \"$2\"", "sh", podc, command);
    }

    @Test
    void theListHasThemAll() throws IOException {
        String list = Files.readString(EXAMPLES.resolve("README.md"));

        assertThat(names())
                .hasSizeGreaterThanOrEqualTo(9)
                .allSatisfy(name -> assertThat(list).contains("| [" + name + "](" + name + ") |"));
    }
}
