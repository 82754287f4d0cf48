package io.simplenetes.pod.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.host.name.PodName;
import io.simplenetes.host.name.PodVersion;
import io.simplenetes.host.name.Release;
import io.simplenetes.host.process.CommandResult;
import io.simplenetes.pod.spec.Container;
import io.simplenetes.pod.spec.Network;
import io.simplenetes.pod.spec.PodSpec;
import io.simplenetes.pod.spec.PodSpec.Label;
import io.simplenetes.pod.spec.Program;
import io.simplenetes.pod.spec.Program.EnvVar;
import io.simplenetes.pod.spec.Signal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// S5, C6: what podman gets from the script, argument for argument.
class StartCommandTest extends ScriptTest {

    private static final List<String> TEXTS = HostileTexts.all().toList();

    @Test
    void podmanGetsEveryTextByteForByte() throws IOException, InterruptedException {
        List<EnvVar> env = IntStream.range(0, TEXTS.size())
                .mapToObj(i -> new EnvVar("TEXT_" + i, TEXTS.get(i)))
                .toList();
        List<String> arguments = argumentsOf(container(List.of("x"), TEXTS, env), "start_web");

        assertThat(arguments.subList(arguments.indexOf("--") + 2, arguments.size()))
                .isEqualTo(TEXTS);
        assertThat(arguments)
                .containsAll(env.stream()
                        .filter(e -> !e.value().contains("\r\n"))
                        .map(e -> e.name() + "=" + e.value())
                        .toList());
    }

    /// Texts that nobody thought of.
    @Test
    void podmanGetsThousandsOfGeneratedTextsByteForByte() throws IOException, InterruptedException {
        Random random = new Random(20_260_101);
        List<String> texts = Stream.generate(() -> HostileTexts.generated(random))
                .limit(3_000)
                .toList();

        List<String> arguments = argumentsOf(container(List.of("x"), texts, List.of()), "start_web");

        assertThat(arguments.subList(arguments.size() - texts.size(), arguments.size()))
                .isEqualTo(texts);
    }

    /// podman changes CR LF in its option, so it gets the variable in its own environment.
    @Test
    void aVariableWithCarriageReturnsIsHandedOver() throws IOException, InterruptedException {
        List<EnvVar> env = List.of(new EnvVar("LINES_OF_DOS", "a\r\nb'\r\n"));
        PodSpec pod = container(List.of(), List.of(), env);

        assertThat(argumentsOf(pod, "start_web")).containsSubsequence("--env", "LINES_OF_DOS");
        assertThat(Files.readString(script().path().resolve("environ"))).contains("\0LINES_OF_DOS=a\r\nb'\r\n\0");
    }

    @Test
    void theEntryPointIsAJsonArrayOfTheVeryTexts() throws IOException, InterruptedException {
        List<String> arguments = argumentsOf(container(TEXTS, List.of(), List.of()), "start_web");
        String json = arguments.get(arguments.indexOf("--entrypoint") + 1);

        assertThat(new Load(LoadSettings.builder().build()).loadFromString(json))
                .isEqualTo(TEXTS);
    }

    @Test
    void aSignalCommandIsRunWithItsVeryArguments() throws IOException, InterruptedException {
        Signal signal = new Signal.Exec(TEXTS);

        assertThat(argumentsOf(
                        Pods.pod(List.of(), Pods.container("web", signal)),
                        "do_signal_web podman exec -- web-web-1.2.3"))
                .startsWith("exec", "--", "web-web-1.2.3")
                .endsWith(TEXTS.toArray(String[]::new));
    }

    @Test
    void thePodPublishesOnTheInterfaceOfTheHostUnlessThePortHasItsOwn() throws IOException, InterruptedException {
        assertThat(argumentsOf(Pods.webAndJob(), "use_interface 10.0.0.5; create_pod"))
                .containsSubsequence("--add-host=proxy:10.0.0.5")
                .containsSubsequence("--publish", "10.0.0.5:30007:80", "--publish", "0.0.0.0:8443:443");
    }

    /// S7: without an own address of the host every port was open to the world.
    @Test
    void withoutAnInterfaceThePodPublishesOnLoopback() throws IOException, InterruptedException {
        assertThat(argumentsOf(Pods.webAndJob(), "use_interface ''; create_pod"))
                .noneMatch(argument -> argument.startsWith("--add-host"))
                .containsSubsequence("--publish", "127.0.0.1:30007:80");
    }

    @Test
    void anAddressOfIpv6StandsInBracketsWherePortsFollow() throws IOException, InterruptedException {
        assertThat(argumentsOf(Pods.webAndJob(), "use_interface fd00::5; create_pod"))
                .containsSubsequence("--add-host=proxy:fd00::5")
                .containsSubsequence("--publish", "[fd00::5]:30007:80", "--publish", "0.0.0.0:8443:443")
                .containsSubsequence("--publish", "[::1]:5353:53/udp");
    }

    /// R4: a label after the one that the pod itself needs made it unusable. Any name is a label of the user.
    @Test
    void everyLabelReachesPodman() throws IOException, InterruptedException {
        List<Label> labels = TEXTS.stream()
                .filter(text -> !text.isEmpty() && !text.contains("="))
                .map(text -> new Label(text, "v"))
                .toList();
        PodSpec plain = Pods.webAndJob();
        PodSpec pod = new PodSpec(plain.release(), labels, List.of(), plain.containers());

        List<String> arguments = argumentsOf(pod, "create_pod");

        assertThat(IntStream.range(1, arguments.size())
                        .filter(i -> arguments.get(i - 1).equals("--label"))
                        .mapToObj(arguments::get))
                .startsWith(labels.stream().map(label -> label.name() + "=v").toArray(String[]::new))
                .endsWith("io.simplenetes.folder=" + script().path().toRealPath());
    }

    /// A container on the host's network does not belong to podman's pod.
    @Test
    void aContainerOnTheNetworkOfTheHostRunsBesideThePod() throws IOException, InterruptedException {
        PodSpec pod = Pods.pod(List.of(), Container.of("web", "image").with(new Network(true, List.of())));

        assertThat(argumentsOf(pod, "use_interface 10.0.0.5; start_web"))
                .containsSubsequence("--network", "host", "--add-host=proxy:10.0.0.5", "--name", "web-web-1.2.3")
                .doesNotContain("--pod");
        assertThat(argumentsOf(pod, "use_interface ''; start_web"))
                .containsSubsequence("--network", "host", "--name")
                .noneMatch(argument -> argument.startsWith("--add-host"));
    }

    /// Linux takes a host name of 64 characters, and podman would make the pod's name its host name.
    @ParameterizedTest
    @ValueSource(ints = {58, 59, 100})
    void aNameThatIsTooLongForAHostNameIsCut(int length) throws IOException, InterruptedException {
        PodName name = new PodName("x".repeat(length));
        PodSpec pod = new PodSpec(
                new Release(name, new PodVersion("1.2.3")),
                List.of(),
                List.of(),
                List.of(Container.of("web", "image")));

        List<String> arguments = argumentsOf(pod, "create_pod");

        switch (length) {
            case 58 -> assertThat(arguments).doesNotContain("--hostname");
            case 59 -> assertThat(arguments).containsSubsequence("--hostname", "x".repeat(59) + "-1.2", "--label");
            default -> assertThat(arguments).containsSubsequence("--hostname", "x".repeat(63), "--label");
        }
    }

    private List<String> argumentsOf(PodSpec pod, String call) throws IOException, InterruptedException {
        script().write("bin/podman", "#!/bin/sh", "printf '%s\\0' \"$@\" >argv; cat /proc/self/environ >environ");
        Path podman = script().path().resolve("bin/podman");
        assertThat(podman.toFile().setExecutable(true)).isTrue();
        String path = podman.getParent() + ":" + System.getenv("PATH");

        CommandResult result = script().call(pod, Map.of("PATH", path), "(" + call + ")");

        assertThat(result.stderr()).isEmpty();
        return List.of(Files.readString(script().path().resolve("argv"))
                .replaceAll("\\x00$", "")
                .split("\0", -1));
    }

    private static PodSpec container(List<String> command, List<String> args, List<EnvVar> env) {
        return Pods.pod(
                List.of(), Container.of("web", "image").with(new Program(command, args, Optional.empty(), env)));
    }
}
