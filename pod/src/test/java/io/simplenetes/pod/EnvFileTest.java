package io.simplenetes.pod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.simplenetes.host.error.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvFileTest {

    @TempDir
    private Path folder;

    @Test
    void aValueIsTheRestOfItsLine() throws IOException {
        Variables values = EnvFile.read(file("# comment\n\nA=  \"x\" = $B \\ \nB=\n \t\nA=later\nC=é\r\nD=end"));

        assertThat(values.value("A")).contains("  \"x\" = $B \\ ");
        assertThat(values.value("B")).contains("");
        assertThat(values.value("C")).contains("é");
        assertThat(values.value("D")).contains("end");
        assertThat(values.value("E")).isEmpty();
    }

    @Test
    void everyOtherLineIsShown() throws IOException {
        Path file = file("export A=1\nA\nB =1\n1=2\npodVersion=1.0.0\n=x\n");

        assertThatThrownBy(() -> EnvFile.read(file))
                .isInstanceOf(UserException.class)
                .hasMessage("""
                        FILE:1:1: 'export A' is not the name of a variable
                               use letters, digits and _, with no blank before =
                        FILE:2:1: 'A' is not NAME=value
                               begin a comment with #
                        FILE:3:1: 'B ' is not the name of a variable
                               use letters, digits and _, with no blank before =
                        FILE:4:1: '1' is not the name of a variable
                               use letters, digits and _, with no blank before =
                        FILE:5:1: podVersion cannot be set
                               remove the line: pod.yaml itself says it
                        FILE:6:1: '' is not the name of a variable
                               use letters, digits and _, with no blank before =""".replace("FILE", file.toString()));
    }

    @Test
    void aFileThatCannotBeReadIsNamed() throws IOException {
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> EnvFile.read(missing)).hasMessage(missing + ": there is no such file");
        assertThatThrownBy(() -> EnvFile.read(folder)).hasMessage(folder + ": the file cannot be read: it is a folder");
        Path latin1 =
                Files.write(folder.resolve("latin1"), new byte[] {'A', '=', '1', '\n', 'B', '=', (byte) 0xE9, '\n'});
        assertThatThrownBy(() -> EnvFile.read(latin1))
                .hasMessage(latin1 + ":2:3: this byte is not UTF-8 text\n       save the file as UTF-8");
    }

    @Test
    void aFileWithoutEndIsRefused() {
        assertThatThrownBy(() -> TextFile.read(Path.of("/dev/zero")))
                .hasMessageStartingWith("/dev/zero: the file has more than 4000000 bytes");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("pod.env"), content);
    }
}
