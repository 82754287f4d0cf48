package io.simplenetes.systemtests.pod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.simplenetes.host.name.PodName;
import io.simplenetes.host.name.PodVersion;
import io.simplenetes.host.name.Release;
import io.simplenetes.host.process.CommandResult;
import io.simplenetes.pod.script.PodScript;
import io.simplenetes.pod.spec.Container;
import io.simplenetes.pod.spec.Container.Mount;
import io.simplenetes.pod.spec.Image;
import io.simplenetes.pod.spec.Lifecycle;
import io.simplenetes.pod.spec.Limits;
import io.simplenetes.pod.spec.Network;
import io.simplenetes.pod.spec.PodSpec;
import io.simplenetes.pod.spec.PodSpec.Label;
import io.simplenetes.pod.spec.Privileges;
import io.simplenetes.pod.spec.Program;
import io.simplenetes.pod.spec.PublishedPort;
import io.simplenetes.pod.spec.RestartPolicy;
import io.simplenetes.pod.spec.Volume;
import io.simplenetes.systemtests.harness.Account;
import io.simplenetes.systemtests.harness.Laboratory;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What a container may use, do and reach, as podman and the kernel see it.
@ParameterizedClass
@EnumSource(
        value = Setting.class,
        names = {"ROOT_DASH", "TESTER_ASH"})
record ContainmentTest(Setting setting) {

    private static final List<String> SLEEP = List.of("sh", "-c", "while :; do sleep 3600 & wait $!; done");

    /// R26: there were no limits, no user, no read-only root, no capabilities to drop. R4: labels made a pod unusable.
    @Test
    void limitsPrivilegesFolderAndLabelsHold() throws IOException, InterruptedException {
        Container guarded = new Container(
                "guarded",
                Image.of(Laboratory.IMAGE),
                new Program(List.of(), SLEEP, Optional.of("/www"), List.of()),
                List.of(),
                Network.OF_POD,
                Lifecycle.of(RestartPolicy.ALWAYS),
                new Limits(Optional.of("64m"), Optional.of("0.5"), OptionalInt.of(50)),
                new Privileges(Optional.of("1000:1001"), true, List.of("ALL")));
        Release release = new Release(new PodName("guard"), new PodVersion("1.0.0-" + "long".repeat(20)));
        PodSpec spec = new PodSpec(
                release, List.of(new Label("zone", "z"), new Label("a,b \"c\"'d", "x")), List.of(), List.of(guarded));
        try (TestPod pod = new TestPod(setting, release, setting.account().newFolder("pod"))) {
            pod.write("pod", setting.script(PodScript.of(spec)));
            assertThat(pod.folder().resolve("pod").toFile().setExecutable(true, false))
                    .isTrue();
            boolean limited =
                    setting.account() == Account.ROOT || Files.exists(Path.of("/sys/fs/cgroup/cgroup.controllers"));
            CommandResult run = pod.pod("run");
            assertThat(run.exitCode()).isZero();
            if (limited) {
                assertThat(run.stderr()).isEmpty();
            } else {
                assertThat(run.stderr()).startsWith("warning: podman ignores the limits of guarded: ");
            }

            assertThat(pod.succeed("shell", "sh", "-c", "id -u; id -g; pwd; hostname; grep CapBnd /proc/self/status"))
                    .isEqualTo("1000\n1001\n/www\n" + release.fullName().substring(0, 63)
                            + "\nCapBnd:\t0000000000000000\n");
            assertThat(pod.pod("shell", "touch", "/www/file").stderr()).contains("Read-only file system");
            pod.succeed("shell", "touch", "/tmp/file");
            assertThat(pod.shell("podman pod inspect --format '{{.Labels}}' " + release.fullName()))
                    .contains("zone:z", "a,b \"c\"'d:x");
            assertThat(pod.succeed("info")).contains("\nlabels: zone=z a,b \"c\"'d=x\n");
            if (limited) {
                assertThat(inspect(pod, "{{.HostConfig.Memory}} {{.HostConfig.NanoCpus}} {{.HostConfig.PidsLimit}}"))
                        .isEqualTo("67108864 500000000 50");
            }
            assertThat(inspect(pod, "{{.Config.StopTimeout}}")).isEqualTo("10");
        }
    }

    private static String inspect(TestPod pod, String format) throws InterruptedException {
        return pod.shell("podman inspect --format '" + format + "' " + pod.podmanName("guarded"))
                .strip();
    }

    /// R18: UDP was not supported. C11: IPv6 was impossible; rootful podman's default network has none.
    @Test
    void portsOfUdpAndIpv6Answer() throws IOException, InterruptedException {
        int udpPort = Containers.newPort();
        int webPort = Containers.newPort();
        List<Mount> perl = List.of("usr", "lib", "lib64").stream()
                .map(name -> new Mount("/" + name, new Volume.Host(name, Path.of("/" + name))))
                .toList();
        Container echo = Container.of("echo", Laboratory.IMAGE)
                .with(Program.args(List.of("/usr/bin/perl", "-e", """
                        use Socket;
                        socket(S, PF_INET, SOCK_DGRAM, 17);
                        bind(S, sockaddr_in(5353, INADDR_ANY));
                        while (my $from = recv(S, $text, 999, 0)) { send(S, "got $text", 0, $from) }""")))
                .with(Lifecycle.of(RestartPolicy.ALWAYS))
                .with(perl)
                .with(Network.publishing(new PublishedPort(
                        PublishedPort.Protocol.UDP,
                        udpPort,
                        5353,
                        Optional.empty(),
                        OptionalInt.empty(),
                        PublishedPort.DEFAULT_MAX_CONN,
                        false)));
        Container web = Containers.web(webPort)
                .with(Network.publishing(PublishedPort.tcp(webPort, 8080).on("::1")));
        List<Volume> volumes = List.of(
                Containers.CONF,
                perl.get(0).volume(),
                perl.get(1).volume(),
                perl.get(2).volume());
        try (TestPod pod = TestPod.of(setting, volumes, echo, web)) {
            pod.succeed("run");

            assertThat(askUdp(udpPort, "hello")).isEqualTo("got hello");
            assertThat(pod.each("ports"))
                    .containsExactly("127.0.0.1:" + udpPort + ":5353/udp", "[::1]:" + webPort + ":8080");
            if (setting.account() == Account.TESTER) {
                try (HttpClient client = HttpClient.newHttpClient()) {
                    HttpRequest request = HttpRequest.newBuilder(URI.create("http://[::1]:" + webPort + "/"))
                            .build();
                    assertThat(client.send(request, BodyHandlers.ofString()).body())
                            .isEqualTo("hello\n");
                }
            }
            try (TestPod second = TestPod.of(setting, volumes, echo)) {
                assertThat(second.pod("run").stderr())
                        .startsWith("error: port " + udpPort + " (UDP) of 127.0.0.1 is taken by another program\n");
            }
        }
    }

    private static String askUdp(int port, String text) throws IOException {
        byte[] question = text.getBytes(StandardCharsets.UTF_8);
        DatagramPacket answer = new DatagramPacket(new byte[999], 999);
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.setSoTimeout(500);
            await().ignoreException(SocketTimeoutException.class).until(() -> {
                socket.send(new DatagramPacket(question, question.length, InetAddress.getLoopbackAddress(), port));
                socket.receive(answer);
                return true;
            });
        }
        return new String(answer.getData(), 0, answer.getLength(), StandardCharsets.UTF_8);
    }

    /// It is beside podman's pod, and lives and ends with it all the same.
    @Test
    void aContainerOnTheNetworkOfTheHostBelongsToThePod() throws IOException, InterruptedException {
        Container host = Containers.sleeper("host").with(new Network(true, List.of()));
        try (TestPod pod = TestPod.of(setting, List.of(), host, Containers.sleeper("side"))) {
            pod.succeed("run", "--host-interface=127.0.0.1");

            assertThat(pod.succeed("shell", "host", "readlink", "/proc/self/ns/net"))
                    .isEqualTo(pod.shell("readlink /proc/self/ns/net"))
                    .isNotEqualTo(pod.succeed("shell", "side", "readlink", "/proc/self/ns/net"));
            assertThat(pod.succeed("shell", "host", "cat", "/etc/hosts")).containsPattern("127\\.0\\.0\\.1\\s+proxy");
            assertThat(pod.each("network")).containsExactly("host", "");
            List<String> processes =
                    List.of(pod.process(pod.podmanName("host"), "Pid"), pod.process(pod.podmanName("side"), "Pid"));

            pod.shell("kill -KILL " + pod.status().supervisor());
            await().until(() -> pod.supervisors() == 0);
            pod.succeed("run");

            assertThat(List.of(pod.process(pod.podmanName("host"), "Pid"), pod.process(pod.podmanName("side"), "Pid")))
                    .isEqualTo(processes);

            pod.succeed("rm", "--kill");

            assertThat(pod.remains()).isEmpty();
        }
        Container only = Containers.sleeper("only").with(new Network(true, List.of()));
        try (TestPod pod = TestPod.of(setting, List.of(), only)) {
            pod.succeed("run");
            String process = pod.process(pod.podmanName("only"), "Pid");
            pod.shell("kill -KILL " + pod.status().supervisor());
            await().until(() -> pod.supervisors() == 0);

            pod.succeed("run");

            assertThat(pod.process(pod.podmanName("only"), "Pid")).isEqualTo(process);
        }
    }

    /// R24: an image was never fetched anew.
    @Test
    void anImageIsFetchedAsItsPolicySays() throws IOException, InterruptedException {
        Container side = Containers.sleeper("side");
        try (TestPod pod = TestPod.of(setting, List.of(), pulled(side, Laboratory.IMAGE, Image.Pull.ALWAYS))) {
            CommandResult run = pod.pod("run");

            assertThat(run.exitCode()).isZero();
            assertThat(run.stderr())
                    .startsWith("pulling " + Laboratory.IMAGE + "\nwarning: cannot pull " + Laboratory.IMAGE)
                    .endsWith("the image of this name that the host has is used\n");
            assertThat(pod.ready()).isTrue();
            assertThat(pod.succeed("run")).isEmpty();
        }
        try (TestPod pod = TestPod.of(setting, List.of(), pulled(side, "localhost/no/such:1", Image.Pull.NEVER))) {
            CommandResult run = pod.pod("run");

            assertThat(run.stderr())
                    .startsWith("error: the image localhost/no/such:1 is not on this host, and 'pull: never' forbids to"
                            + " fetch it\n");
            assertThat(run.exitCode()).isOne();
            assertThat(pod.remains()).isEmpty();
        }
    }

    private static Container pulled(Container container, String reference, Image.Pull pull) {
        return new Container(
                container.name(),
                new Image(reference, pull),
                container.program(),
                container.mounts(),
                container.network(),
                container.lifecycle(),
                container.limits(),
                container.privileges());
    }
}
