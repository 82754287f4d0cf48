package io.simplenetes.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.host.error.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ConsoleTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void dataIsWrittenAsItIs() {
        Console console = new Console(out, err, true);
        console.data("grün \u001b[1m");
        assertThat(console.flush()).isTrue();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("grün \u001b[1m\n");
    }

    @Test
    void messagesAreMaskedAndKeepTheirLines() {
        Console console = new Console(out, err, false);
        console.warning("a\tb\rc\u009b\u202ed");
        console.error(Problem.of("x\u0007").at("y").remedy("z"));
        console.note("done");
        assertThat(err()).isEqualTo("warning: a\tb\\x0dc\\x9b\\u202ed\nerror: y: x\\x07\n       z\ndone\n");
    }

    @Test
    void coloursAreForTheWordInFrontAndOnlyWhenAskedFor() {
        new Console(out, err, true).error(Problem.of("bad"));
        assertThat(err()).isEqualTo("\u001b[31merror: \u001b[0mbad\n");
    }

    @Test
    void aFullDiskIsNoticed() {
        Console console = new Console(new Full(), err, false);
        console.data("x");
        assertThat(console.flush()).isFalse();
    }

    /// What /dev/full is.
    private static final class Full extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("No space left on device");
        }
    }
}
