package io.simplenetes.pod;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.pod.spec.Container;
import io.simplenetes.pod.spec.Image;
import io.simplenetes.pod.spec.Image.Pull;
import io.simplenetes.pod.spec.Lifecycle;
import io.simplenetes.pod.spec.Limits;
import io.simplenetes.pod.spec.Network;
import io.simplenetes.pod.spec.PodSpec;
import io.simplenetes.pod.spec.PodSpec.Label;
import io.simplenetes.pod.spec.Privileges;
import io.simplenetes.pod.spec.Probes;
import io.simplenetes.pod.spec.Probes.Check;
import io.simplenetes.pod.spec.Probes.Probe;
import io.simplenetes.pod.spec.Probes.Startup;
import io.simplenetes.pod.spec.Program;
import io.simplenetes.pod.spec.PublishedPort;
import io.simplenetes.pod.spec.PublishedPort.Protocol;
import io.simplenetes.pod.spec.RestartPolicy;
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

/// What each key becomes. The pod with those of the first release is in [PodcSpecTest].
class PodcKeysTest {

    private final PodYaml yaml;

    PodcKeysTest(@TempDir Path folder) {
        yaml = new PodYaml(folder);
    }

    @Test
    void aContainerWithAllOtherKeysIsRead() {
        Container container =
                yaml.container("""
                image: docker.io/library/nginx@sha256:%s
                pull: always
                workingDir: "/srv/my files"
                restart: on-interval:43200
                stopTimeout: 0
                startupProbe:
                    exit: true
                    timeout: 20
                    signal:
                        - container: a
                readinessProbe:
                    cmd:
                        - sh
                        - -c
                        - test "$HOME"
                    timeout: 5
                    period: 3
                    failureThreshold: 2
                livenessProbe: {cmd: [pgrep, nginx]}
                memory: 256M
                cpus: 0.25
                pids: 100
                user: 1000:nogroup
                readOnly: true
                capDrop: [cap_net_raw, MKNOD]
                network: host
                """.formatted("0123456789abcdef".repeat(4)).replace("image: ", "# "));

        assertThat(container)
                .isEqualTo(new Container(
                        "a",
                        new Image("nginx", Pull.ALWAYS),
                        new Program(List.of(), List.of(), Optional.of("/srv/my files"), List.of()),
                        List.of(),
                        Network.OF_HOST,
                        new Lifecycle(
                                RestartPolicy.onInterval(43200),
                                0,
                                Optional.empty(),
                                new Probes(
                                        Optional.of(new Startup(Optional.of(new Check.Exit()), 20, 1, List.of("a"))),
                                        Optional.of(new Probe(List.of("sh", "-c", "test \"$HOME\""), 5, 3, 2)),
                                        Optional.of(new Probe(List.of("pgrep", "nginx"), 120, 10, 1)))),
                        new Limits(Optional.of("256m"), Optional.of("0.25"), OptionalInt.of(100)),
                        new Privileges(Optional.of("1000:nogroup"), true, List.of("NET_RAW", "MKNOD"))));
    }

    @Test
    void whatIsLeftOutIsAsInTheOriginal() {
        Container container = yaml.container("startupProbe: {cmd: [x]}\nlivenessProbe:\nreadinessProbe:\nmemory:");

        assertThat(container.image().pull()).isEqualTo(Pull.MISSING);
        assertThat(container.lifecycle())
                .isEqualTo(Lifecycle.of(RestartPolicy.NEVER)
                        .with(new Probes(
                                Optional.of(new Startup(Optional.of(new Check.Exec(List.of("x"))), 120, 1, List.of())),
                                Optional.empty(),
                                Optional.empty())));
        assertThat(container.lifecycle().stopTimeout()).isEqualTo(10);
        assertThat(container.limits()).isEqualTo(Limits.NONE);
        assertThat(container.privileges()).isEqualTo(Privileges.OF_IMAGE);
        assertThat(container.network()).isEqualTo(Network.OF_POD);
    }

    @Test
    void labelsAndRamdisksAreRead() {
        PodSpec spec = yaml.spec(PodYaml.HEAD + """
                labels:
                    - name: org.example.team
                      value: a/b_C.9-
                    - name: "$(reboot)`x`"
                volumes:
                    - {name: small, type: ramdisk}
                    - {name: large, type: ramdisk, size: 28M, encrypted: false}
                containers:
                    - {name: a, image: x}
                """);

        assertThat(spec.labels())
                .containsExactly(new Label("org.example.team", "a/b_C.9-"), new Label("$(reboot)`x`", ""));
        assertThat(spec.volumes()).containsExactly(new Volume.Ramdisk("small", 1), new Volume.Ramdisk("large", 28));
    }

    @Test
    void aSignalThatMeansNothingToItsContainerIsAWarning() {
        String text = PodYaml.HEAD + """
                containers:
                  - {name: a, image: x, startupProbe: {signal: [{container: b}, {container: c}, {container: d}, {container: e}]}}
                  - {name: b, image: x, restart: always}
                  - {name: c, image: x, signal: {sig: HUP}}
                  - {name: d, image: x, restart: on-config}
                  - {name: e, image: x, restart: 'on-interval:5'}
                """;

        assertThat(Podc.compile(yaml.request(text, Map.of())).warnings())
                .singleElement()
                .hasToString("pod.yaml:4:61: a signal means nothing to the container 'b'\n"
                        + "       give it a signal, or restart: on-config or on-interval");
    }

    @ParameterizedTest
    @CsvSource({
        "always,ALWAYS,0",
        "on-failure,ON_FAILURE,0",
        "on-config,ON_CONFIG,0",
        "never,NEVER,0",
        "on-interval:1,ON_INTERVAL,1",
        "on-interval:31536000,ON_INTERVAL,31536000",
        "on-interval:007,ON_INTERVAL,7"
    })
    void everyRestartPolicyIsRead(String text, RestartPolicy.Kind kind, int seconds) {
        assertThat(yaml.container("restart: " + text).lifecycle().restart())
                .isEqualTo(new RestartPolicy(kind, seconds));
    }

    @Test
    void anImageMayHaveADigest() {
        String image = "registry.example.org:5000/a/b:1.0@sha256:" + "0123456789abcdef".repeat(4);

        assertThat(yaml.spec(PodYaml.HEAD + "containers: [{name: a, image: '" + image + "'}]")
                        .containers()
                        .getFirst()
                        .image())
                .isEqualTo(Image.of(image));
    }

    /// C11: the original knows only IPv4, and does not check its numbers.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "255.255.255.255",
                "::",
                "::1",
                "1::",
                "2001:db8::8a2e:370:7334",
                "1:2:3:4:5:6:7:8",
                "1:2:3:4:5:6:7::",
                "::ffff:10.0.0.1",
                "1:2:3:4:5:6:1.2.3.4",
                "FE80::1"
            })
    void aPortIsOpenedOnAnyAddress(String address) {
        assertThat(yaml.container("expose: [{hostPort: 1, targetPort: 1, hostInterface: '" + address + "'}]")
                        .network())
                .isEqualTo(Network.publishing(PublishedPort.tcp(1, 1).on(address)));
    }

    /// R18: the original does not know UDP.
    @Test
    void oneNumberCanBeAPortOfTcpAndOfUdp() {
        assertThat(yaml.container("""
                        expose:
                          - {hostPort: 53, targetPort: 53}
                          - {hostPort: 53, targetPort: 53, protocol: udp}
                        """).network().ports())
                .extracting(PublishedPort::protocol)
                .containsExactly(Protocol.TCP, Protocol.UDP);
    }

    /// C4: a `#` after a value was part of the value.
    @Test
    void aCommentAfterAValueIsNoPartOfIt() {
        Container container = yaml.container("restart: always # for ever\nargs:\n- a # b\n- a#b\n- '# c' # d\n");

        assertThat(container.lifecycle().restart()).isEqualTo(RestartPolicy.ALWAYS);
        assertThat(container.program().args()).containsExactly("a", "a#b", "# c");
    }
}
