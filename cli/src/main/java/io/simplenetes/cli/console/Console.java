package io.simplenetes.cli.console;

import io.simplenetes.host.error.Problem;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where a command prints. Data goes to standard output as it is; messages go to standard error, masked
/// and with a word in front that says what they are. Always UTF-8, whatever the locale: what we print are the
/// bytes of the user's files.
public final class Console {

    private final Output output;
    private final PrintStream out;
    private final PrintStream err;
    private final boolean colour;

    /// A console that writes somewhere else than to a pipe.
    ///
    /// @param colour whether messages may have colours
    public Console(OutputStream out, OutputStream err, boolean colour) {
        this(new Output(out, () -> false), err, colour);
    }

    Console(Output output, OutputStream err, boolean colour) {
        this.output = output;
        this.out = new PrintStream(output, false, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
        this.colour = colour;
    }

    /// The console of this process.
    public static Console ofProcess(boolean colour) {
        Output output = new Output(new FileOutputStream(FileDescriptor.out), Console::isPipe);
        return new Console(output, new FileOutputStream(FileDescriptor.err), colour);
    }

    /// Whether standard output is a pipe (proc_pid_fd(5)).
    private static boolean isPipe() {
        try {
            Path file = Files.readSymbolicLink(Path.of("/proc/self/fd/1"));
            return file.toString().startsWith("pipe:");
        } catch (IOException e) {
            return false;
        }
    }

    /// A line of data.
    public void data(String line) {
        out.print(line);
        out.print('\n');
    }

    /// Data as it is, seen at once: for output that grows, such as logs.
    ///
    /// @throws OutputClosed when it cannot be written, so that a command without end ends
    public void stream(String text) {
        out.print(text);
        if (flush() != Written.ALL) {
            throw new OutputClosed();
        }
    }

    /// A plain message: what was done, what to do next.
    public void note(String text) {
        message("", "", text);
    }

    /// Something that the user should look at; the command goes on.
    public void warning(String text) {
        message("\u001b[33m", "warning: ", text);
    }

    /// Something that stops the command.
    public void error(Problem problem) {
        message("\u001b[31m", "error: ", problem.toString());
    }

    /// Where a defect happened, for whoever mends it.
    public void trace(Throwable e) {
        e.printStackTrace(err);
    }

    /// Sends what is still on its way, and says what has become of all data.
    public Written flush() {
        err.flush();
        out.flush();
        return output.written();
    }

    private void message(String start, String word, String text) {
        err.print(colour && !word.isEmpty() ? start + word + "\u001b[0m" : word);
        err.print(Masked.of(text));
        err.print('\n');
    }
}
