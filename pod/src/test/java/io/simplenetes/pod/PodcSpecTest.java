package io.simplenetes.pod;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.host.file.PortMapping;
import io.simplenetes.host.name.PodName;
import io.simplenetes.host.name.PodVersion;
import io.simplenetes.host.name.Release;
import io.simplenetes.pod.spec.Container;
import io.simplenetes.pod.spec.Container.Mount;
import io.simplenetes.pod.spec.Lifecycle;
import io.simplenetes.pod.spec.Network;
import io.simplenetes.pod.spec.PodSpec;
import io.simplenetes.pod.spec.Program;
import io.simplenetes.pod.spec.Program.EnvVar;
import io.simplenetes.pod.spec.PublishedPort;
import io.simplenetes.pod.spec.RestartPolicy;
import io.simplenetes.pod.spec.Signal;
import io.simplenetes.pod.spec.Volume;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PodcSpecTest {

    private final PodYaml yaml;

    PodcSpecTest(@TempDir Path folder) {
        yaml = new PodYaml(folder);
    }

    @Test
    void aPodWithAllKeysIsRead() {
        PodSpec spec = yaml.spec("""
                api: 1.0.0-beta1
                runtime: podman
                podVersion: 1.2.3-rc.1
                volumes:
                    - name: conf
                      type: config
                    - name: files
                      type: host
                      bind: ./www/../files/
                    - name: data
                      type: volume
                      shared: pod
                containers:
                    - name: nginx
                      image: nginx:${podVersion}
                      command:
                          - nginx
                          - -g
                      args: [daemon off;, x]
                      env:
                          - name: A
                            value: 1
                          - name: B
                      restart: always
                      signal:
                          - sig: hup
                      mounts:
                          - dest: /mnt/conf
                            volume: conf
                          - dest: /files/
                            volume: files
                      expose:
                          - hostPort: ${HOSTPORTAUTO1}
                            targetPort: 80
                            clusterPort: 61000
                            maxConn: 250
                            sendProxy: true
                            hostInterface: 0.0.0.0
                          - hostPort: 8080
                            targetPort: 80
                    - name: other
                      image: other
                      signal:
                          cmd: [sh, -c, echo]
                """, Map.of("HOSTPORTAUTO1", "30007"));

        Volume conf = new Volume.Config("conf");
        Volume files = new Volume.Host("files", yaml.folder().resolve("files"));
        Release release = new Release(new PodName("web"), new PodVersion("1.2.3-rc.1"));
        assertThat(spec)
                .isEqualTo(new PodSpec(
                        release,
                        List.of(),
                        List.of(conf, files, new Volume.Kept("data", Volume.Sharing.POD)),
                        List.of(
                                Container.of("nginx", "nginx:1.2.3-rc.1")
                                        .with(new Program(
                                                List.of("nginx", "-g"),
                                                List.of("daemon off;", "x"),
                                                Optional.empty(),
                                                List.of(new EnvVar("A", "1"), new EnvVar("B", ""))))
                                        .with(Lifecycle.of(RestartPolicy.ALWAYS).with(new Signal.Send("HUP")))
                                        .with(List.of(new Mount("/mnt/conf", conf), new Mount("/files/", files)))
                                        .with(Network.publishing(
                                                new PublishedPort(
                                                        PublishedPort.Protocol.TCP,
                                                        30007,
                                                        80,
                                                        Optional.of("0.0.0.0"),
                                                        OptionalInt.of(61000),
                                                        250,
                                                        true),
                                                PublishedPort.tcp(8080, 80))),
                                Container.of("other", "other")
                                        .with(Lifecycle.of(RestartPolicy.NEVER)
                                                .with(new Signal.Exec(List.of("sh", "-c", "echo")))))));
        assertThat(spec.portMappings()).containsExactly(new PortMapping(61000, 30007, 250, true));
    }

    @Test
    void keysWithoutAValueCountAsLeftOut() {
        // What conditions leave behind when all items of a list are dropped.
        PodSpec spec = yaml.spec(
                PodYaml.HEAD + "runtime:\nvolumes:\ncontainers:\n- name: a\n  image: x\n  args:\n  env:\n  restart:\n"
                        + "  signal:\n  mounts: []\n  expose:\n  - hostPort: 80\n    targetPort: 80\n    clusterPort:\n");

        assertThat(spec.volumes()).isEmpty();
        assertThat(spec.portMappings()).isEmpty();
        assertThat(spec.containers().getFirst().lifecycle().restart()).isEqualTo(RestartPolicy.NEVER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "args:\n- a\n- b\n",
                "args:\n  - a\n  - b\n",
                "args:\n  -   a   \n  -   b   # comment\n",
                "args: [a, b]\n",
                "args: [\n  'a', # comment\n  \"b\"]\n",
                "args:\n  -\n    a\n  - |-\n    b\n",
                "args:\n  - >-\n    a\n\n  - b\n",
                "\"args\":\r\n- a\r\n- b\r\n"
            })
    void listsComeInAllStyles(String text) {
        // C3: lists without indentation and lists in brackets were dropped without a word.
        assertThat(yaml.container(text).program().args()).containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1.0", "on", "yes", "0x10", "1_000", "~", "null", "true", ".inf", "2026-01-01", "1e3", "010"})
    void noTypeIsGuessed(String word) {
        assertThat(yaml.container("args: [" + word + "]").program().args()).containsExactly(word);
        assertThat(yaml.container("env:\n- name: A\n  value: " + word).program().env())
                .containsExactly(new EnvVar("A", word));
    }

    @Test
    void blockTextKeepsItsLinesAndDroppedBlocksLeaveNoHoles() {
        PodSpec spec = yaml.spec(
                PodYaml.HEAD
                        + "containers:\n- name: a\n  image: x\n  args:\n  - |\n    one\n\n#ifdef ${unset}\n    no\n"
                        + "#endif\n    two ${x}\n      three\n",
                Map.of("x", "&\\1"));

        assertThat(spec.containers().getFirst().program().args()).containsExactly("one\n\ntwo &\\1\n  three\n");
    }

    @Test
    void anAliasStandsForItsAnchor() {
        assertThat(yaml.container("args: &words [x, &y z]\ncommand: *words\nenv: [{name: A, value: *y}]"))
                .satisfies(c -> assertThat(c.program().command()).containsExactly("x", "z"))
                .satisfies(c -> assertThat(c.program().env()).containsExactly(new EnvVar("A", "z")));
    }

    @ParameterizedTest
    @CsvSource({"HUP,HUP", "SIGHUP,SIGHUP", "usr1,USR1", "1,1", "64,64", "RTMIN,RTMIN", "SIGRTMAX-3,SIGRTMAX-3"})
    void signalsHaveNamesAndNumbers(String text, String expected) {
        assertThat(yaml.container("signal:\n- sig: " + text).lifecycle().signal())
                .contains(new Signal.Send(expected));
    }

    @Test
    void aBindWithoutPathIsTheFolderOfThePod() {
        assertThat(yaml.spec(PodYaml.HEAD
                                + "volumes:\n- name: a\n  type: host\n- name: b\n  type: host\n  bind: //x/./é y/\n"
                                + "containers:\n- name: a\n  image: x\n")
                        .volumes())
                .containsExactly(new Volume.Host("a", yaml.folder()), new Volume.Host("b", Path.of("/x/é y")));
    }

    @Test
    void aConfigThatStaysAtHomeMayBeCompiled() {
        assertThat(yaml.spec(PodYaml.HEAD
                                + "volumes: [{name: _dev, type: config}]\ncontainers: [{name: a, image: x}]\n")
                        .volumes())
                .containsExactly(new Volume.Config("_dev"));
    }

    @Test
    void theVersionMayBeQuoted() {
        // C12
        assertThat(yaml.spec(
                                "podVersion: '1.0.0'\napi: \"1.0.0-beta2\"\nruntime: 'podman'\ncontainers: [{name: a, image: x}]")
                        .release()
                        .version())
                .isEqualTo(new PodVersion("1.0.0"));
    }

    @Test
    void aFileOfTwentyContainersAndSixHundredLinesIsRead() {
        // C14: the original needs minutes.
        StringBuilder text = new StringBuilder(PodYaml.HEAD + "containers:\n");
        for (int i = 0; i < 20; i++) {
            text.append("    - name: c").append(i).append("\n      image: nginx\n      env:\n");
            for (int k = 0; k < 14; k++) {
                text.append("          - name: V").append(k).append("\n            value: ${podVersion}\n");
            }
        }
        assertThat(text.toString().lines().count()).isGreaterThan(620);
        assertThat(yaml.spec(text.toString()).containers())
                .hasSize(20)
                .allSatisfy(c -> assertThat(c.program().env()).hasSize(14).contains(new EnvVar("V13", "1.2.3")));
    }
}
