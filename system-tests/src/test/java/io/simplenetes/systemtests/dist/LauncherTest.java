package io.simplenetes.systemtests.dist;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.host.process.Command;
import io.simplenetes.host.process.CommandResult;
import io.simplenetes.host.process.CommandRunner;
import io.simplenetes.host.product.Product;
import io.simplenetes.systemtests.harness.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LauncherTest {

    private static final CommandResult VERSION = new CommandResult(0, "sns " + Product.version() + "\n", "");

    private final Installed built = Installed.built();

    @TempDir
    private Path temp;

    @Test
    void worksWithoutAnyJavaOnPath() throws InterruptedException {
        assertThat(built.run("sns", "version")).isEqualTo(VERSION);
    }

    @Test
    void worksThroughLinksToLinks() throws Exception {
        Path link = Files.createSymbolicLink(temp.resolve("link"), built.program("sns"));
        Path relative = Files.createSymbolicLink(temp.resolve("other name"), Path.of("link"));
        assertThat(Installed.run(link, temp, Map.of(), "version")).isEqualTo(VERSION);
        assertThat(Installed.run(relative, temp, Map.of(), "version")).isEqualTo(VERSION);
    }

    @Test
    void worksByARelativePathAndByItsNameAlone() throws Exception {
        Path bin = built.home().resolve("bin");
        assertThat(Installed.run(Path.of("./sns"), bin, Map.of(), "version")).isEqualTo(VERSION);
        assertThat(Installed.run(Path.of("sns"), temp, Map.of("PATH", bin.toString()), "version"))
                .isEqualTo(VERSION);
        assertThat(Installed.run(Path.of("/bin/sh"), bin, Map.of(), "sns", "version"))
                .isEqualTo(VERSION);
    }

    @Test
    void isTheSameWhereverItIsCopiedTo() throws Exception {
        Path copy = temp.resolve("a 'b' $c é");
        copy(built.home(), copy);
        assertThat(new Installed(copy).run("sns", "version")).isEqualTo(VERSION);
        assertThat(check(copy).stderr()).isEmpty();
    }

    @Test
    void aCacheThatDoesNotFitIsPassedOverInSilence() throws Exception {
        Path copy = temp.resolve("copy");
        copy(built.home(), copy);
        Files.writeString(copy.resolve("lib/cli.aot"), "no cache");
        assertThat(new Installed(copy).run("sns", "version")).isEqualTo(VERSION);
        Files.delete(copy.resolve("lib/cli.aot"));
        assertThat(new Installed(copy).run("sns", "version")).isEqualTo(VERSION);
        assertThat(check(copy).stderr()).contains("is not the one that was built");
    }

    @Test
    void everyClassOfOursComesFromTheCache() throws InterruptedException {
        CommandResult checked = check(built.home());
        assertThat(checked.ok()).as(checked.stderr()).isTrue();
        assertThat(checked.stdout()).contains("sns version: ", "podc ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"})
    void optionsMeantForOtherJavaProgramsAreNotTaken(String variable) throws InterruptedException {
        assertThat(Installed.run(built.program("sns"), temp, Map.of(variable, "-Xmx1k"), "version"))
                .isEqualTo(VERSION);
    }

    @ParameterizedTest
    @CsvSource({"LANG,C", "LC_ALL,C", "LC_ALL,POSIX", "LC_CTYPE,de_DE.ISO-8859-1", "LANG,C.UTF-8"})
    void namesAreUtf8WhateverTheLocale(String variable, String locale) throws Exception {
        Path folder = Files.createDirectories(temp.resolve("Grün 日本"));
        Files.writeString(folder.resolve("pod.yaml"), "podVersion: x\n");
        CommandResult result =
                Installed.run(built.program("podc"), temp, Map.of(variable, locale), "web", "-f", "Grün 日本/pod.yaml");
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.stderr()).contains("error: Grün 日本/pod.yaml:1:");
    }

    @Test
    void moreOptionsForTheVirtualMachineCanBeGiven() throws InterruptedException {
        Map<String, String> debug = Map.of("SNS_JAVA_OPTIONS", "-Xlog:aot=debug:stderr -XX:AOTMode=off");
        assertThat(Installed.run(built.program("sns"), temp, debug, "version").stdout())
                .isEqualTo(VERSION.stdout());
    }

    @Test
    void aCurrentFolderThatIsGoneIsTold() throws InterruptedException {
        String script = "mkdir \"$1/gone\" && cd \"$1/gone\" && rmdir \"$1/gone\" && \"$2\" version";
        CommandResult result = CommandRunner.run(Command.of(
                "sh",
                "-c",
                script,
                "gone",
                temp.toString(),
                built.program("sns").toString()));
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.stderr())
                .contains("error: the current folder is gone")
                .doesNotContain("java");
    }

    private static CommandResult check(Path home) throws InterruptedException {
        return CommandRunner.run(
                Command.of(Repository.root().resolve("dist/check").toString(), home.toString()));
    }

    private static void copy(Path from, Path to) throws IOException, InterruptedException {
        CommandResult copied = CommandRunner.run(Command.of("cp", "-a", from.toString(), to.toString()));
        assertThat(copied.ok()).as(copied.stderr()).isTrue();
    }
}
