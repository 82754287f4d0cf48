package io.simplenetes.cli.sns;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.cli.command.CliCommand;
import io.simplenetes.cli.command.Ran;
import io.simplenetes.host.error.ExitCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SnsTest {

    private static Ran sns(String... arguments) {
        return Ran.run(SnsMain.SNS, Path.of("/"), Map.of(), arguments);
    }

    static List<CliCommand> commands() {
        return SnsCommands.all().all();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasHelpWithUsageAndExample(CliCommand command) {
        Ran ran = sns(Stream.concat(command.about().words().stream(), Stream.of("--help"))
                .toArray(String[]::new));
        assertThat(ran.code()).isEqualTo(ExitCode.OK);
        assertThat(ran.out())
                .contains("Usage: sns " + command.about().name() + " [OPTIONS]")
                .contains(command.about().summary() + ".")
                .contains("Examples:\n  ");
        assertThat(command.about().examples())
                .isNotEmpty()
                .allSatisfy(example -> assertThat(example.line())
                        .contains("sns " + command.about().name()));
        assertThat(ran.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void everyCommandIsInTheOverview() {
        String help = sns("help").out();
        assertThat(commands())
                .allSatisfy(command -> assertThat(help)
                        .contains(
                                "  " + command.about().name() + "  ",
                                command.about().summary()));
    }

    @Test
    void theVersionIsTheProducts() {
        assertThat(sns("version").out()).matches("sns [0-9]+\\.[0-9]+\\.[0-9]+.*\n");
    }
}
