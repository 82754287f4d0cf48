package io.simplenetes.cli.podc;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.cli.command.Ran;
import io.simplenetes.host.error.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PodcTest {

    private static final String WEB = """
            api: 1.0.0-beta2
            podVersion: 1.2.3
            volumes:
              - name: data
                type: host
                bind: ./data
            containers:
              - name: nginx
                image: nginx:1.27
                env:
                  - name: GREETING
                    value: ${greeting}
                mounts:
                  - dest: /data
                    volume: data
                expose:
                  - hostPort: 30080
                    targetPort: 80
                    clusterPort: 61000
            """;

    @TempDir
    private Path temp;

    private Path web = Path.of("");

    @BeforeEach
    void aPodProject() throws IOException {
        web = Files.createDirectories(temp.resolve("web"));
        Files.createDirectory(web.resolve("data"));
        Files.writeString(web.resolve("pod.yaml"), WEB);
        Files.writeString(web.resolve("pod.env"), "greeting=hello\n");
    }

    private Ran podc(Path folder, String... arguments) {
        return Ran.run(PodcMain.PODC, folder, Map.of("greeting", "from the environment"), arguments);
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
    }

    @Test
    void compilesThePodOfTheCurrentFolder() throws IOException {
        assertThat(podc(web)).isEqualTo(new Ran(ExitCode.OK, "", "compiled web:1.2.3: " + web.resolve("pod") + "\n"));
        assertThat(files(web))
                .containsExactly(".pod.yaml", "data", "pod", "pod.env", "pod.portmappings.conf", "pod.yaml");
        assertThat(web.resolve("pod")).isExecutable().content().startsWith("#!").contains("hello", web + "/data");
        assertThat(web.resolve("pod.portmappings.conf")).hasContent("61000:30080:4096:false\n");
        assertThat(web.resolve(".pod.yaml")).content().contains("value: hello");
    }

    /// The original resolves a relative `-d` against the root and looks for configs in a wrong folder when the
    /// output has no slash (C7).
    @Test
    void relativePathsAreRelativeToTheCurrentFolder() throws IOException {
        Files.createDirectories(temp.resolve("out/config"));
        Ran ran = podc(temp, "shop", "-f", "web/pod.yaml", "-o", "out/shop", "-d", "out");
        assertThat(ran.code()).as(ran.err()).isEqualTo(ExitCode.OK);
        assertThat(files(temp.resolve("out"))).containsExactly("config", "shop", "shop.portmappings.conf");
        assertThat(temp.resolve("out/shop"))
                .content()
                .contains(temp + "/out/data")
                .contains("shop-1.2.3");

        assertThat(podc(web, "-o", "pod2").code()).isEqualTo(ExitCode.OK);
        assertThat(web.resolve("pod2")).isExecutable();
    }

    @Test
    void anotherEndingThanYamlGivesTheOutputItsOwn() throws IOException {
        Files.move(web.resolve("pod.yaml"), web.resolve("foo.yml"));
        Files.move(web.resolve("pod.env"), web.resolve("foo.yml.env"));
        assertThat(podc(web, "web", "--file=foo.yml").code()).isEqualTo(ExitCode.OK);
        assertThat(web.resolve("foo.yml.out")).isExecutable();
    }

    /// C13: the original writes into the file that a running pod's shells read.
    @Test
    void whoeverReadsTheOldPodGoesOnWithIt() throws IOException {
        assertThat(podc(web).code()).isEqualTo(ExitCode.OK);
        String old = Files.readString(web.resolve("pod"));
        try (InputStream reader = Files.newInputStream(web.resolve("pod"))) {
            Files.writeString(web.resolve("pod.env"), "greeting=changed\n");
            assertThat(podc(web).code()).isEqualTo(ExitCode.OK);

            assertThat(new String(reader.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(old);
        }
        assertThat(web.resolve("pod")).content().isNotEqualTo(old).contains("changed");
        assertThat(files(web))
                .containsExactly(".pod.yaml", "data", "pod", "pod.env", "pod.portmappings.conf", "pod.yaml");
    }

    @Test
    void theIngressOfAPodIsWritten() throws IOException {
        Files.writeString(
                web.resolve("pod.yaml"),
                WEB + "        ingress: [{protocol: https, domain: '*.x.org y', pathBeg: /}]\n");
        assertThat(podc(web).code()).isEqualTo(ExitCode.OK);
        assertThat(web.resolve("pod.ingress.conf")).hasContent("""
                bind 443
                protocol https
                host *.x.org y
                weight 100
                path_beg /
                clusterport 61000
                """);
    }

    @Test
    void aProgramThatIsAPodIsCopiedByteForByteAndOldFilesGo() throws IOException {
        byte[] program = {'#', '!', 0, (byte) 0xff, '$', '{', 'x', '}', '\r', '\n'};
        Files.write(web.resolve("program"), program);
        assertThat(podc(web).code()).isEqualTo(ExitCode.OK);
        Files.writeString(web.resolve("pod.ingress.conf"), "old");
        Files.writeString(
                web.resolve("pod.yaml"),
                "api: 1.0.0-beta2\npodVersion: 2.0.0\nruntime: executable\nexecutable:\n  file: ./program\n");

        assertThat(podc(web)).isEqualTo(new Ran(ExitCode.OK, "", "compiled web:2.0.0: " + web.resolve("pod") + "\n"));
        assertThat(web.resolve("pod")).hasBinaryContent(program);
        assertThat(Files.getPosixFilePermissions(web.resolve("pod")))
                .isEqualTo(PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(files(web)).containsExactly(".pod.yaml", "data", "pod", "pod.env", "pod.yaml", "program");
    }

    /// C16: the original does not look. It is a warning, as the pod may run on another machine.
    @Test
    void aHostPathThatDoesNotExistIsAWarning() throws IOException {
        Files.delete(web.resolve("data"));
        Ran ran = podc(web);
        assertThat(ran.code()).isEqualTo(ExitCode.OK);
        assertThat(ran.err())
                .startsWith("warning: pod.yaml:6:11: the path of the volume does not exist here: '" + web + "/data'");
    }

    @Test
    void undefinedVariablesCanBeAllowed() throws IOException {
        Files.delete(web.resolve("pod.env"));
        Ran ran = podc(web, "--allow-undefined");
        assertThat(ran.code()).isEqualTo(ExitCode.OK);
        assertThat(ran.err())
                .startsWith("warning: pod.yaml:12:16: the variable greeting has no value and counts as empty");
        assertThat(web.resolve(".pod.yaml")).content().contains("value: \n");
    }

    @Test
    void whatIsNoLongerInThePodLosesItsFile() throws IOException {
        assertThat(podc(web).code()).isEqualTo(ExitCode.OK);
        Files.writeString(web.resolve("pod.ingress.conf"), "old");
        Files.writeString(web.resolve("pod.yaml"), WEB.replace("        clusterPort: 61000\n", ""));
        assertThat(podc(web).code()).isEqualTo(ExitCode.OK);
        assertThat(files(web)).containsExactly(".pod.yaml", "data", "pod", "pod.env", "pod.yaml");
    }

    @Test
    void theEnvironmentGivesValuesOnlyWhenAsked() throws IOException {
        Files.delete(web.resolve("pod.env"));
        Ran ran = podc(web);
        assertThat(ran.code()).isEqualTo(ExitCode.INVALID);
        assertThat(ran.err()).contains("pod.yaml:12:16: the variable greeting has no value");
        assertThat(ran.err()).contains("pod.env, or in the environment with --source-env");
        assertThat(files(web)).containsExactly("data", "pod.yaml");

        assertThat(podc(web, "-e").code()).isEqualTo(ExitCode.OK);
        assertThat(web.resolve("pod")).content().contains("from the environment");
    }

    @Test
    void theEnvFileGoesBeforeTheEnvironment() {
        assertThat(podc(web, "--source-env").code()).isEqualTo(ExitCode.OK);
        assertThat(web.resolve("pod")).content().contains("hello").doesNotContain("from the environment");
    }

    @Test
    void withoutPreprocessingAVariableIsText() throws IOException {
        assertThat(podc(web, "-p", "false").code()).isEqualTo(ExitCode.OK);
        assertThat(web.resolve("pod")).content().contains("${greeting}");
        assertThat(files(web)).doesNotContain(".pod.yaml");
    }

    /// C1: the original exits with 0.
    @Test
    void anotherApiIsRefusedAndNothingIsWritten() throws IOException {
        Files.writeString(web.resolve("pod.yaml"), WEB.replace("beta2", "beta9"));
        Ran ran = podc(web);
        assertThat(ran.code()).isEqualTo(ExitCode.INVALID);
        assertThat(ran.err()).startsWith("error: pod.yaml:1:6: ");
        assertThat(files(web)).containsExactly("data", "pod.env", "pod.yaml");
    }

    /// C2: the original prints a shell error and exits with 0.
    @Test
    void anOutputThatCannotBeWrittenIsAnError() {
        assertThat(podc(web, "-o", "missing/pod").code()).isEqualTo(ExitCode.INVALID);
        assertThat(podc(web, "-o", "/dev/null/pod").code()).isEqualTo(ExitCode.INVALID);
        assertThat(podc(web, "-o", ".").err()).contains("this is a folder", "--outfile=");
        assertThat(podc(web, "-o", "pod.yaml").err()).contains("would replace");
        assertThat(podc(web, "-d", "missing").err()).contains("no such folder for --dir");
    }

    @Test
    void aMissingFileIsNamed() {
        Ran ran = podc(temp, "web");
        assertThat(ran.code()).isEqualTo(ExitCode.INVALID);
        assertThat(ran.err()).contains("pod.yaml: there is no such file");
    }

    @Test
    void aFolderWhoseNameIsNoPodNameAsksForOne() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("My-Pod"));
        Ran ran = podc(folder, "-f", "../web/pod.yaml");
        assertThat(ran.code()).isEqualTo(ExitCode.INVALID);
        assertThat(ran.err()).contains("'My-Pod'", "podc PODNAME");
    }

    @Test
    void versionAndHelpNeedNoPod() {
        assertThat(podc(temp, "-V").out()).matches("podc [0-9.]+\napi 1\\.0\\.0-beta2\n");
        assertThat(podc(temp, "web", "--version").out()).startsWith("podc ");
        assertThat(podc(temp, "--help").out())
                .contains("Usage: podc [OPTIONS] [PODNAME]", "-f, --file=FILE", "podc web -f web/pod.yaml");
    }

    @Test
    void aPodThatIsCalledLikeACommandIsCompiled() {
        assertThat(podc(web, "--", "check").err()).startsWith("compiled check:1.2.3");
        assertThat(podc(web, "-f", "pod.yaml", "schema").err()).startsWith("compiled schema:1.2.3");
        assertThat(podc(web, "checks").err()).startsWith("compiled checks:1.2.3");
    }
}
