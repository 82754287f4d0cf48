package io.simplenetes.cli.training;

import io.simplenetes.cli.command.ProgramProcess;
import io.simplenetes.cli.podc.PodcMain;
import io.simplenetes.cli.sns.SnsMain;
import io.simplenetes.host.error.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Runs command lines one after the other in one process, for the virtual machine to see which classes they load: it
/// makes one AOT cache from one process (JEP 514), and `sns` and `podc` share theirs.
public final class Training {

    private Training() {}

    /// Runs the command lines of a file in the current folder.
    ///
    /// @param arguments a file with one command line per line, words parted by single blanks: `sns pod ls`. A line
    ///     that begins with `!` must fail, any other must not
    public static void main(String[] arguments) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(arguments[0]));
        for (String line : lines) {
            run(line);
        }
        Runtime.getRuntime().halt(0);
    }

    private static void run(String line) {
        boolean mustFail = line.startsWith("!");
        List<String> words = List.of((mustFail ? line.substring(1) : line).split(" "));
        var identity = words.getFirst().equals("podc") ? PodcMain.PODC : SnsMain.SNS;
        ExitCode code = ProgramProcess.call(identity, words.subList(1, words.size()));
        if ((code != ExitCode.OK) != mustFail) {
            throw new IllegalStateException(line + " ended with " + code);
        }
    }
}
