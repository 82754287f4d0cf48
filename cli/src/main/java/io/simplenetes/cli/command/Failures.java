package io.simplenetes.cli.command;

import io.simplenetes.cli.console.Console;
import io.simplenetes.cli.console.OutputClosed;
import io.simplenetes.host.error.ExitCode;
import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/// Turns whatever a command throws into messages and an exit code: problems of the user as they are, files that cannot
/// be read or written with their name, and everything else as a defect in one line.
///
/// @param program the program's name, for the messages
/// @param debug whether a defect is shown with its stack trace
record Failures(String program, Console console, boolean debug) {

    /// What a command does.
    @FunctionalInterface
    interface Action {
        ExitCode run() throws IOException, InterruptedException;
    }

    /// Runs it.
    // Catches everything: this is the outermost frame, and no stack trace may reach a user without --debug.
    @SuppressWarnings("CatchAndPrintStackTrace")
    ExitCode guard(Action action) {
        try {
            return action.run();
        } catch (UserException e) {
            e.problems().forEach(console::error);
            trace(e);
            return e.exitCode();
        } catch (OutputClosed e) {
            return ExitCode.FAILED; // the program says it, if it is worth saying
        } catch (IOException e) {
            return file(e);
        } catch (UncheckedIOException e) {
            return file(Objects.requireNonNull(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            console.error(Problem.of("interrupted"));
            return ExitCode.FAILED;
        } catch (OutOfMemoryError e) {
            console.error(Problem.of(program + " ran out of memory").remedy("give it more: SNS_JAVA_OPTIONS=-Xmx1g"));
            trace(e);
            return ExitCode.FAILED;
        } catch (RuntimeException | Error e) {
            console.error(Problem.of("defect in " + program + ": " + e)
                    .remedy(debug ? "please report it" : "please report it with what 'SNS_DEBUG=1' shows in addition"));
            trace(e);
            return ExitCode.DEFECT;
        }
    }

    private ExitCode file(IOException e) {
        Problem problem = switch (e) {
            case NoSuchFileException missing -> Problem.of("no such file").at(missing.getFile());
            case AccessDeniedException denied -> Problem.of("permission denied").at(denied.getFile());
            case FileSystemException other ->
                Problem.of(other.getReason() == null ? "cannot be used" : other.getReason())
                        .at(other.getFile());
            default -> Problem.of(e.getMessage() == null ? e.toString() : e.getMessage());
        };
        console.error(problem);
        trace(e);
        return ExitCode.FAILED;
    }

    private void trace(Throwable e) {
        if (debug) {
            console.trace(e);
        }
    }
}
