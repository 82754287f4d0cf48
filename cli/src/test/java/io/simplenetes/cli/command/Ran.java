package io.simplenetes.cli.command;

import io.simplenetes.cli.console.Console;
import io.simplenetes.host.error.ExitCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A program that ran inside the test: its exit code and what it wrote.
public record Ran(ExitCode code, String out, String err) {

    /// Runs a command line in a folder, with nothing to read.
    public static Ran run(Identity identity, Path folder, Map<String, String> environment, String... arguments) {
        return runWith("", identity, folder, environment, arguments);
    }

    /// Runs a command line in a folder, with a text to read.
    public static Ran runWith(
            String input, Identity identity, Path folder, Map<String, String> environment, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        ExitCode code =
                new Program(identity, new Console(out, err, false), environment, folder, in).run(List.of(arguments));
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
