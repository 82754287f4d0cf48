package io.simplenetes.pod;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.simplenetes.host.error.UserException;
import io.simplenetes.host.name.PodName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever bytes a file has, podc answers with a pod or with a place in it. As tests these run with the inputs of the
/// other tests and
/// with those that once went wrong; `benchmarks/fuzz` lets Jazzer look for more.
class FuzzedFilesTest {

    private static final Path YAML = Path.of("pod.yaml");
    private static final Path ENV = Path.of("pod.env");

    /// The first file should not be charged for the loading of classes, which Jazzer makes slow.
    @BeforeAll
    static void loadClasses() throws IOException {
        texts().forEach(text -> {
            try {
                Podc.compile(request(text));
            } catch (UserException e) {
                // Most of them are wrong.
            }
        });
    }

    private static Stream<String> texts() throws IOException {
        Stream<String> good = Stream.of(MutationTest.VALID, PodYaml.HEAD + "containers: [{name: a, image: x}]\n");
        Stream<String> bad = BadInputTest.cases().map(section -> (String) Objects.requireNonNull(section.get()[1]));
        return Stream.concat(good, bad);
    }

    static Stream<Arguments> pods() throws IOException {
        return texts().map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.UTF_8)));
    }

    static Stream<Arguments> envFiles() {
        return Stream.of("A=b\n# c\n\nWORDS=two words \n", "=", "podVersion=1", "1=2", "A", "\r\nA=b\r")
                .map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("pods")
    @FuzzTest
    void aPodYaml(byte @NotNull [] bytes) {
        Answer.check("pod.yaml", () -> Podc.compile(request(TextFile.decode(YAML, bytes))));
    }

    @MethodSource("envFiles")
    @FuzzTest
    void anEnvFile(byte @NotNull [] bytes) {
        Answer.check("pod.env", () -> EnvFile.parse(ENV, TextFile.decode(ENV, bytes)));
    }

    /// A value is never looked into, whatever it is; what it makes of the file is another matter.
    @FuzzTest
    void aValue(@NotNull String value) {
        CompileRequest request = request(MutationTest.VALID, value);
        Answer.check("pod.yaml", () -> Podc.compile(request));
    }

    private static CompileRequest request(String text) {
        return request(text, "two words");
    }

    private static CompileRequest request(String text, String value) {
        // The folder of a config is looked for, and found.
        Path folder = Path.of("src/test/fuzz").toAbsolutePath();
        return new CompileRequest(
                new PodName("web"), YAML, text, name -> Optional.of(value), folder, folder.resolve("config"));
    }
}
