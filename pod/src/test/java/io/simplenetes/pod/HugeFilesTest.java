package io.simplenetes.pod;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.host.name.PodName;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files of the largest size that podc reads, made of whatever a reader might stumble over: the answer comes within a
/// second. (Each takes 0.7 s of CPU at most, in a virtual machine with 256 MB.)
class HugeFilesTest {

    private static final int MOST = TextFile.MAX_SIZE;

    /// A little less than a file may have when it is filled in.
    private static final int PREPROCESSED = 2_990_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "\n",
                "\r\n",
                "a\n",
                "a: b\n",
                "- a\n",
                "- - ",
                "[",
                "{a: ",
                "? ",
                "  ",
                "\t",
                "#",
                "# c\n",
                "'",
                "\"\\n",
                "&a ",
                "*a ",
                "!!str ",
                "!",
                "|\n",
                "${a}",
                "$${",
                "#ifdef a\n",
                "#endif\n",
                "\u00e9",
                "\uD83D\uDE00",
                "\ufeff",
                "\u0085",
                "%",
                "---\n",
                "@",
                "`",
                "\u0007"
            })
    void aHugeFileOfOnePieceIsAnsweredSoon(String piece) {
        repeated(piece, MOST);
        repeated(piece, PREPROCESSED);
    }

    private static void repeated(String piece, int size) {
        int times = size / piece.getBytes(StandardCharsets.UTF_8).length;
        check(piece.repeat(times).getBytes(StandardCharsets.UTF_8));
        String head = PodYaml.HEAD + "containers:\n- name: a\n  image: x\n  args:\n  - ";
        check((head + piece.repeat(times - 100)).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void bytesThatAreNotUtf8HaveTheirPlace() {
        byte[] bytes = new byte[MOST];
        Arrays.fill(bytes, (byte) 0xff);
        check(bytes);
        Arrays.fill(bytes, (byte) 'a');
        bytes[MOST - 1] = (byte) 0xc3;
        check(bytes);
    }

    private static void check(byte[] bytes) {
        Path file = Path.of("pod.yaml");
        Path folder = Path.of("").toAbsolutePath();
        assertThat(Answer.check(
                        "pod.yaml",
                        () -> Podc.compile(new CompileRequest(
                                new PodName("web"),
                                file,
                                TextFile.decode(file, bytes),
                                name -> Optional.of("v"),
                                folder,
                                folder))))
                .as("compiles")
                .isFalse();
    }
}
