package io.simplenetes.daemon.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LogLineTest {

    @Test
    void pairsStandInTheirOrderAndOnlyPlainWordsWithoutQuotes() {
        assertThat(LogLine.info().with("pod", "web:1.0.0").with("reason", "state running, no \"status\""))
                .hasToString("level=info pod=web:1.0.0 reason=\"state running, no \\\"status\\\"\"");
        assertThat(LogLine.warn().with("output", "")).hasToString("level=warn output=\"\"");
    }

    @Test
    void whatATerminalObeysIsWrittenAsNumbers() {
        assertThat(LogLine.warn().with("output", "a\nb\t\u001b[2J\u007f\u009b\u202e\\"))
                .hasToString("level=warn output=\"a\\nb\\t\\u001b[2J\\u007f\\u009b\\u202e\\\\\"");
    }

    @Test
    void theTimeStandsBeforeALineUnlessTheJournalNotesIt() {
        assertThat(written(Map.of())).matches("time=20[0-9T:.-]+Z level=info\n");
        assertThat(written(Map.of("JOURNAL_STREAM", "8:1"))).isEqualTo("level=info\n");
    }

    private static String written(Map<String, String> environment) {
        var bytes = new ByteArrayOutputStream();
        EventLog.to(new PrintStream(bytes, true, StandardCharsets.UTF_8), environment)
                .write(LogLine.info());
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
