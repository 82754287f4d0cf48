package io.simplenetes.host.error;

import java.util.List;
import java.util.stream.Collectors;

/// The one way in which a program tells its user that something is wrong. It carries every problem found, so that a
/// user
/// mends them all at once, and the exit code. Anything else that is thrown is a defect.
public final class UserException extends RuntimeException {

    private final ExitCode exitCode;
    private final transient List<Problem> problems;

    /// @param problems at least one
    public UserException(ExitCode exitCode, List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("no problem, no exception");
        }
        this.exitCode = exitCode;
        this.problems = List.copyOf(problems);
    }

    /// One problem.
    public UserException(ExitCode exitCode, Problem problem) {
        this(exitCode, List.of(problem));
    }

    /// The input is wrong ([ExitCode#INVALID]).
    public static UserException invalid(Problem problem) {
        return new UserException(ExitCode.INVALID, problem);
    }

    /// It would not be safe ([ExitCode#REFUSED]).
    public static UserException refused(Problem problem) {
        return new UserException(ExitCode.REFUSED, problem);
    }

    /// It was tried and failed ([ExitCode#FAILED]).
    public static UserException failed(Problem problem) {
        return new UserException(ExitCode.FAILED, problem);
    }

    /// Somebody else is at it ([ExitCode#BUSY]).
    public static UserException busy(Problem problem) {
        return new UserException(ExitCode.BUSY, problem);
    }

    /// What the process exits with.
    public ExitCode exitCode() {
        return exitCode;
    }

    /// What is wrong, in the order in which it was found; never empty.
    public List<Problem> problems() {
        return problems;
    }
}
