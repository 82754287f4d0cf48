package io.simplenetes.cli.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        assertThat(console.flush()).isEqualTo(Written.ALL);
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
    void aFullDiskAndAReaderThatLeftAreToldApart() {
        assertThat(afterALine(false).flush()).isEqualTo(Written.IN_PART);
        assertThat(afterALine(true).flush()).isEqualTo(Written.UNTIL_THE_READER_LEFT);
    }

    @Test
    void outputThatGrowsEndsWhenNobodyReadsIt() {
        Console console = afterALine(true);
        assertThatThrownBy(() -> console.stream("x")).isInstanceOf(OutputClosed.class);
    }

    private Console afterALine(boolean isPipe) {
        Console console = new Console(new Output(new Broken(), () -> isPipe), err, false);
        console.data("x");
        return console;
    }

    /// What cannot be written.
    private static final class Broken extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("whatever the system says");
        }
    }
}
