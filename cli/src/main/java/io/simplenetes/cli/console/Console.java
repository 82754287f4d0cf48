package io.simplenetes.cli.console;

import io.simplenetes.host.error.Problem;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Where a command prints. Data goes to standard output as it is; messages go to standard error, masked
/// and with a word in front that says what they are. Always UTF-8, whatever the locale: what we print are the
/// bytes of the user's files.
public final class Console {

    private final PrintStream out;
    private final PrintStream err;
    private final boolean colour;

    /// @param colour whether messages may have colours
    public Console(OutputStream out, OutputStream err, boolean colour) {
        this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
        this.colour = colour;
    }

    /// The console of this process.
    public static Console ofProcess(boolean colour) {
        return new Console(new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err), colour);
    }

    /// A line of data.
    public void data(String line) {
        out.print(line);
        out.print('\n');
    }

    /// Data as it is, seen at once: for output that grows, such as logs.
    public void stream(String text) {
        out.print(text);
        out.flush();
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

    /// Sends what is still on its way.
    ///
    /// @return whether all data could be written; false when the disk is full or the reader of a pipe has gone
    public boolean flush() {
        err.flush();
        return !out.checkError();
    }

    private void message(String start, String word, String text) {
        err.print(colour && !word.isEmpty() ? start + word + "\u001b[0m" : word);
        err.print(Masked.of(text));
        err.print('\n');
    }
}
