package io.simplenetes.pod.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.host.shell.ShellWord;
import io.simplenetes.pod.spec.Container;
import io.simplenetes.pod.spec.Container.Mount;
import io.simplenetes.pod.spec.Lifecycle;
import io.simplenetes.pod.spec.RestartPolicy;
import io.simplenetes.pod.spec.Signal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PodScriptTest {

    private static final String SHARED = "# ---- Ground";

    @Test
    void aPodBecomesReadableCommands() throws IOException {
        String script = PodScript.of(Pods.webAndJob());
        String own = script.substring(script.indexOf("# ---- This pod"), script.indexOf(SHARED));

        try (var expected = PodScriptTest.class.getResourceAsStream("web-and-job.txt")) {
            assertThat(expected).isNotNull();
            assertThat(own).isEqualTo(new String(expected.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void theSamePodBecomesTheSameBytes() {
        assertThat(PodScript.of(Pods.webAndJob())).isEqualTo(PodScript.of(Pods.webAndJob()));
    }

    @Test
    void whatAllPodsShareIsTheSameForAll() {
        assertThat(shared(PodScript.of(Pods.webAndJob())))
                .isEqualTo(shared(PodScript.of(Pods.pod(
                        List.of(Pods.CONF),
                        Container.of("side", "image")
                                .with(Lifecycle.of(RestartPolicy.NEVER).with(new Signal.Send("HUP")))
                                .with(List.of(new Mount("/conf", Pods.CONF)))))));
    }

    @Test
    void whatAPodHasNoUseForIsLeftOut() {
        String plain = PodScript.of(Pods.pod(List.of(Pods.CONF), Container.of("side", "image")));

        assertThat(plain).doesNotContain("# ---- Errands", "# ---- Changed configs");
        assertThat(PodScript.of(Pods.webAndJob())).contains("# ---- Errands", "# ---- Changed configs");
    }

    /// S5: text of a pod.yaml was code of the script.
    @ParameterizedTest
    @MethodSource("hostileTexts")
    void textOfAPodStandsOnlyWithinQuotes(String hostile) {
        String text = "MARK" + hostile;

        String rest = PodScript.of(Pods.full(text, text));
        rest = without(rest, text);
        rest = without(rest, "NAME=" + text);
        rest = without(rest, OneLine.of(text));
        rest = without(rest, EntryPoint.json(List.of(text)));
        rest = without(rest, "/srv/" + text);
        rest = without(rest, "/srv/" + text + ":/" + text + ":z,rw,dev");
        rest = without(rest, OneLine.of("/srv/" + text + ":/" + text + ":z,rw,dev"));
        String address = text.contains(":") ? "[" + text + "]" : text;
        rest = without(rest, address + ":30001");
        rest = without(rest, address + ":30001:80");
        rest = without(rest, text + "=" + text);
        rest = without(rest, OneLine.of(text + "=" + text));

        assertThat(rest).doesNotContain("MARK");
    }

    static Stream<String> hostileTexts() {
        return HostileTexts.all();
    }

    /// S9: a fifo with a name that others could guess, in a folder that all can write.
    @Test
    void nothingIsPutWhereOthersCanWrite() {
        assertThat(PodScript.of(Pods.pod(List.of()))).doesNotContain("mktemp", "TMPDIR", "/tmp");
    }

    /// Functions of the generated part are named PREFIX_CONTAINER, so that any container name is free.
    @Test
    void noSharedFunctionCanHaveTheNameOfAGeneratedOne() {
        assertThat(SharedPart.text(Pods.webAndJob()).lines())
                .noneMatch(
                        line -> line.matches(
                                "((recall|remember|start)|(fetch|keep|do)_(startup|readiness|liveness|signal))_[a-z0-9_]*\\(\\).*"));
    }

    private static String shared(String script) {
        return script.substring(script.indexOf(SHARED));
    }

    private static String without(String script, String text) {
        return script.replace(ShellWord.of(text).toString(), "");
    }
}
