package io.simplenetes.cli.sns;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.cli.command.Ran;
import io.simplenetes.cluster.git.Git;
import io.simplenetes.host.error.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands on a project, in the order in which a user needs them.
class ProjectCommandsTest {

    private static final String YAML = """
            api: 1.0.0-beta1
            podVersion: 1.0.0
            volumes:
              - name: site
                type: config
            containers:
              - name: main
                image: ${image}
                restart: always
                mounts:
                  - dest: /mnt/site
                    volume: site
                expose:
                  - targetPort: 80
                    hostPort: ${HOSTPORTAUTO1}
                    clusterPort: ${CLUSTERPORTAUTO1}
            """;

    @TempDir
    Path temp;

    private Map<String, String> environment = Map.of();
    private Path root = Path.of("/");

    @BeforeEach
    void createAProject() throws IOException {
        Path config = Files.writeString(temp.resolve("gitconfig"), "[user]\n\tname = T\n\temail = t@example.org\n");
        environment = Map.of("USER", "alice", "GIT_CONFIG_GLOBAL", config.toString(), "GIT_CONFIG_NOSYSTEM", "1");
        Path pod = Files.createDirectories(temp.resolve("pods/web"));
        Files.writeString(pod.resolve("pod.yaml"), YAML);
        Files.createDirectories(pod.resolve("config/site"));
        Files.writeString(pod.resolve("config/site/page"), "hello\n");
        Git git = new Git(pod, environment);
        git.init();
        git.commitAll("web");
        root = temp.resolve("prod");
        assertThat(sns(temp, "cluster", "create", "prod").code()).isEqualTo(ExitCode.OK);
    }

    private Ran sns(Path folder, String... arguments) {
        return Ran.run(SnsMain.SNS, folder, environment, arguments);
    }

    private Ran sns(String... arguments) {
        return sns(root, arguments);
    }

    private void write(String path, String text) throws IOException {
        Files.writeString(root.resolve(path), text);
    }

    private void compiled() throws IOException {
        sns("host", "register", "web1", "--address=local");
        sns("host", "register", "web2", "-a", "local");
        sns("host", "attach", "web@web1");
        sns("host", "attach", "web@web2");
        write("cluster-vars.env", "web_image=nginx\n");
        new Git(root, environment).commitAll("hosts");
        assertThat(sns("pod", "compile", "web").code()).isEqualTo(ExitCode.OK);
    }

    @Test
    void everyStepSaysWhatItDidAndWhatComesNext() throws IOException {
        assertThat(sns("host", "register", "web1", "--address=local").err())
                .isEqualTo("registered host web1: " + root + "/web1/host.env\nnext: sns host init web1\n");
        assertThat(sns("host", "attach", "web@web1").err()).isEqualTo("""
                attached pod web to host web1
                copied its configs to _config/web: edit them there
                pod.yaml uses a variable without a value; cluster-vars.env: web_image=
                next: sns pod compile web
                """);
        write("cluster-vars.env", "web_image=nginx\n");
        new Git(root, environment).commitAll("hosts");
        Ran ran = sns("pod", "compile", "web", "-v");
        assertThat(ran.err()).isEqualTo("""
                compiled web:1.0.0 for web1
                next: commit the project, then sns cluster sync
                """);
        assertThat(ran.out()).isEqualTo("1.0.0\n");
        assertThat(sns(root.resolve("web1"), "pod", "compile", "web").err())
                .isEqualTo("web:1.0.0 is there already on web1\n");
    }

    @Test
    void releasesAreListedAndFiltered() throws IOException {
        compiled();
        sns("pod", "state", "web@web2", "-s", "stopped");

        assertThat(sns("pod", "ls").out()).isEqualTo("web:1.0.0@web1 running\nweb:1.0.0@web2 stopped\n");
        assertThat(sns("pod", "ls", "@web2", "-q").out()).isEqualTo("web:1.0.0@web2\n");
        assertThat(sns("pod", "ls", "web:latest", "--state=running").out()).isEqualTo("web:1.0.0@web1 running\n");
        assertThat(sns("pod", "ls", "--output=json", "@web1").out()).isEqualTo("""
                        [{"pod":"web","version":"1.0.0","host":"web1","state":"running"}]
                        """);
        assertThat(sns("pod", "state", "web", "web@web1").out())
                .isEqualTo("web:1.0.0@web1 running\nweb:1.0.0@web2 stopped\n");
        Ran misspelt = sns("pod", "ls", "wep");
        assertThat(misspelt.code()).isEqualTo(ExitCode.INVALID);
        assertThat(misspelt.err()).contains("did you mean 'web'?");
    }

    @Test
    void hostsAreListedAndDisabled() throws IOException {
        compiled();
        assertThat(sns("host", "state", "web2", "-s", "disabled").err()).isEqualTo("host web2 is disabled\n");

        assertThat(sns("host", "state", "web2").out()).isEqualTo("disabled\n");
        assertThat(sns("host", "ls").out()).isEqualTo("web1\n");
        assertThat(sns("host", "ls", "-a", "-s", "-p", "web").out()).isEqualTo("web1 active\nweb2 disabled\n");
        assertThat(sns("host", "ls", "-o", "json").out()).isEqualTo("""
                [{"host":"web1","state":"active","address":"local","home":"web1","router":"","pods":["web"]}]
                """);
        assertThat(sns("host", "state", "web1", "-s", "disbled").err()).contains("did you mean 'disabled'?");
    }

    @Test
    void configsAreUpdated() throws IOException {
        compiled();
        write("_config/web/site/page", "new\n");

        assertThat(sns("pod", "updateconfig", "web@web1").err()).isEqualTo("""
                web:1.0.0@web1: updated site
                next: commit the project, then sns cluster sync
                """);
        assertThat(sns("pod", "updateconfig", "web@web1").err()).isEqualTo("web:1.0.0@web1 is up to date\n");
    }

    @Test
    void whatAReleaseIsMadeOfIsShown() throws IOException {
        compiled();

        assertThat(sns("pod", "info", "web@web1").out())
                .startsWith("host: web1\npod: web-1.0.0\n")
                .contains("    - name: main\n");
        assertThat(sns("pod", "info", "web", "-o", "json").out())
                .startsWith(
                        "[{\"pod\":\"web\",\"version\":\"1.0.0\",\"host\":\"web1\",\"report\":{\"pod\":\"web-1.0.0\",")
                .contains("\"containers\":[{\"name\":\"main\",");
    }

    @Test
    void aRemovedReleaseIsDeleted() throws IOException {
        compiled();
        Ran early = sns("pod", "delete", "web:1.0.0");
        assertThat(early.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(early.err()).contains("web:1.0.0@web1 is to be running");
        sns("pod", "state", "web", "-s", "removed");

        assertThat(sns("pod", "delete", "web:1.0.0").err()).isEqualTo("""
                deleted web:1.0.0@web1
                deleted web:1.0.0@web2
                next: commit the project, then sns cluster sync
                """);
        assertThat(sns("pod", "ls").out()).isEmpty();
    }

    @Test
    void theIngressOfAReleaseIsSwitched() throws IOException {
        compiled();
        write("web1/pods/web/release/1.0.0/pod.ingress.conf", "bind 80\n");

        assertThat(sns("pod", "ingress", "web", "-s", "inactive").err())
                .contains("web:1.0.0@web2 has no ingress rules");
        assertThat(sns("pod", "ingress", "web@web1", "-s", "inactive").err()).isEqualTo("""
                the ingress of web:1.0.0@web1 is inactive
                next: commit the project, then sns cluster sync
                """);
        assertThat(sns("pod", "ingress", "web").out()).isEqualTo("web:1.0.0@web1 inactive\nweb:1.0.0@web2 none\n");
        assertThat(sns("pod", "ingress", "web@web1", "-o", "json").out()).isEqualTo("""
                [{"pod":"web","version":"1.0.0","host":"web1","ingress":"inactive"}]
                """);
    }

    @Test
    void configsOfTheReposAreImportedAgain() throws IOException {
        compiled();
        Files.writeString(temp.resolve("pods/web/config/site/page"), "newer\n");
        Files.writeString(temp.resolve("pods/web/config/site/more"), "more\n");

        assertThat(sns("cluster", "importconfig", "web").err()).isEqualTo("""
                added site/more
                changed site/page
                next: sns pod updateconfig web
                """);
        new Git(root, environment).commitAll("configs");
        assertThat(sns("cluster", "importconfig", "web").err()).isEqualTo("nothing to change\n");
        assertThat(sns("cluster", "importconfig", "wep").err()).contains("there is no repo of pod 'wep'");
    }

    @Test
    void credentialsOfRegistriesAreWrittenForTheOwnerAlone() throws IOException {
        compiled();
        String[] toHost = {"cluster", "registry", "web1"};

        assertThat(Ran.runWith("reg:5000:al:se:cret\n", SnsMain.SNS, root, environment, toHost)
                        .err())
                .isEqualTo("al at reg:5000\nwrote " + root + "/web1/registry-config.json\nnext: sns host init web1\n");

        Path file = root.resolve("web1/registry-config.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(new Git(root, environment).dirtyPaths()).noneMatch(path -> path.contains("registry"));
        assertThat(Ran.runWith("reg:a:b", SnsMain.SNS, root, environment, "cluster", "registry", "-")
                        .out())
                .contains("\"reg\": { \"auth\": \"YTpi\" }");
        assertThat(sns("cluster", "registry", "web9").code()).isEqualTo(ExitCode.INVALID);
    }

    @Test
    void badInputIsToldWithTheExitCodeOfItsKind() throws IOException {
        assertThat(sns(temp, "pod", "ls").err()).startsWith("error: ").contains("not in a cluster project");
        assertThat(sns(temp, "cluster", "create", "prod").code()).isEqualTo(ExitCode.REFUSED);
        assertThat(sns(temp, "cluster", "create", "a b").code()).isEqualTo(ExitCode.INVALID);
        assertThat(sns("host", "register", "web1").err()).contains("--address is missing");
        assertThat(sns("host", "register", "web1", "-a", "10.0.0.1:x").code()).isEqualTo(ExitCode.INVALID);
        assertThat(sns("host", "attach", "web").err()).contains("sns host attach web@HOST");
        assertThat(sns("pod", "compile", "web").err()).contains("attach it: sns host attach web@HOST");
        assertThat(sns("pod", "state", "web:1@x").code()).isEqualTo(ExitCode.INVALID);
    }
}
