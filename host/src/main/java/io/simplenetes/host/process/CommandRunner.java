package io.simplenetes.host.process;

import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/// Runs programs.
public final class CommandRunner {

    private static final File NOTHING = new File("/dev/null");

    private CommandRunner() {}

    /// Starts a program with pipes on its three standard streams.
    ///
    /// @throws UserException when there is no such program
    public static Process start(Command command) {
        return start(command, builder(command));
    }

    /// Starts a program with pipes on its input and output; what it has to say to people goes where this process's
    /// does.
    ///
    /// @throws UserException when there is no such program
    public static Process startInTalk(Command command) {
        return start(command, builder(command).redirectError(Redirect.INHERIT));
    }

    /// Starts a program that reads nothing and writes both outputs to a file.
    ///
    /// @param output an older file of that name is replaced: a process that an earlier program left behind
    /// may still write to it
    /// @throws UserException when there is no such program
    /// @throws IOException when the file cannot be made
    static Process start(Command command, Path output) throws IOException {
        Files.deleteIfExists(output);
        Files.createFile(output);
        return start(
                command,
                builder(command)
                        .redirectInput(Redirect.from(NOTHING))
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.appendTo(output.toFile())));
    }

    private static ProcessBuilder builder(Command command) {
        ProcessBuilder builder = new ProcessBuilder(command.arguments());
        command.unset().forEach(builder.environment()::remove);
        builder.environment().putAll(command.environment());
        command.folder().map(Path::toFile).ifPresent(builder::directory);
        return builder;
    }

    private static Process start(Command command, ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw UserException.failed(Problem.of("cannot start '" + command.program() + "'")
                    .remedy("install it, or see that it is on PATH: " + e.getMessage()));
        }
    }

    /// Runs a program to its end, with nothing on its standard input. Both outputs are read at once, so none can fill
    /// up.
    ///
    /// @throws UserException when there is no such program
    public static CommandResult run(Command command) throws InterruptedException {
        Process process = start(command);
        try {
            process.getOutputStream().close();
            // Not a virtual thread: one that reads a pipe keeps its carrier, and there are no more of those than cores.
            var stderr = CompletableFuture.supplyAsync(
                    () -> text(process.getErrorStream()),
                    task -> Thread.ofPlatform().daemon().start(task));
            String stdout = text(process.getInputStream());
            return new CommandResult(process.waitFor(), stdout, stderr.join());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            process.destroy();
        }
    }

    /// Runs a program to its end, on our own three standard streams: what the user types goes to it.
    ///
    /// @return its exit code; 128 + N when signal N ended it
    /// @throws UserException when there is no such program
    public static int runHere(Command command) throws InterruptedException {
        return start(command, builder(command).inheritIO()).waitFor();
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
