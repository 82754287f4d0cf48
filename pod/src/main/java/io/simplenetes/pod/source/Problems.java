package io.simplenetes.pod.source;

import io.simplenetes.host.error.ExitCode;
import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects all that is wrong with a file, so that its user mends everything at once.
public final class Problems {

    /// More than anybody reads at once.
    private static final int SHOWN = 100;

    /// Those that are kept to choose the first from.
    private static final int KEPT = 10_000;

    private final Path file;
    private final List<Found> found = new ArrayList<>();
    private final List<Found> doubtful = new ArrayList<>();
    private int count;

    /// @param file the file, as messages should name it
    public Problems(Path file) {
        this.file = file;
    }

    /// Adds one thing that is wrong, without advice.
    public void add(Position position, String what) {
        keep(position, Problem.of(what));
    }

    /// Adds one thing that is wrong, and what to do about it.
    public void add(Position position, String what, String remedy) {
        keep(position, Problem.of(what).remedy(remedy));
    }

    /// Adds one thing that may be wrong: it stops nobody.
    public void warn(Position position, String what, String remedy) {
        if (doubtful.size() < SHOWN) {
            doubtful.add(new Found(position, Problem.of(what).remedy(remedy)));
        }
    }

    /// What may be wrong, in the order in which it was found; at most the first 100.
    public List<Problem> warnings() {
        List<Problem> warnings = new ArrayList<>();
        for (Found one : doubtful) {
            warnings.add(one.at(file));
        }
        return warnings;
    }

    private void keep(Position position, Problem problem) {
        if (found.size() < KEPT) {
            found.add(new Found(position, problem));
        }
        count++;
    }

    /// Adds what makes it pointless to read on.
    ///
    /// @return to be thrown
    public UserException fatal(Position position, String what, String remedy) {
        add(position, what, remedy);
        return exception();
    }

    /// Does nothing when nothing is wrong.
    ///
    /// @throws UserException with all that is wrong
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw exception();
        }
    }

    /// All that is wrong, in the order of the file; of very many problems the first ones.
    private UserException exception() {
        found.sort(Comparator.comparing(Found::position));
        List<Problem> shown = new ArrayList<>();
        for (Found one : found.subList(0, Math.min(SHOWN, found.size()))) {
            shown.add(one.at(file));
        }
        if (count > SHOWN) {
            shown.add(Problem.of("and " + (count - SHOWN) + " more problems").at(file));
        }
        return new UserException(ExitCode.INVALID, shown);
    }

    private record Found(Position position, Problem problem) {

        Problem at(Path file) {
            return problem.at(file, position.line(), position.column());
        }
    }
}
