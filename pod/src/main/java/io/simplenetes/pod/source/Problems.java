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

    private final Path file;
    private final List<Found> found = new ArrayList<>();

    /// @param file the file, as messages should name it
    public Problems(Path file) {
        this.file = file;
    }

    /// Adds one thing that is wrong, without advice.
    public void add(Position position, String what) {
        found.add(new Found(position, Problem.of(what).at(file, position.line(), position.column())));
    }

    /// Adds one thing that is wrong, and what to do about it.
    public void add(Position position, String what, String remedy) {
        found.add(new Found(
                position,
                Problem.of(what).at(file, position.line(), position.column()).remedy(remedy)));
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
        List<Problem> shown =
                new ArrayList<>(found.stream().limit(SHOWN).map(Found::problem).toList());
        if (found.size() > SHOWN) {
            shown.add(Problem.of("and " + (found.size() - SHOWN) + " more problems")
                    .at(file));
        }
        return new UserException(ExitCode.INVALID, shown);
    }

    private record Found(Position position, Problem problem) {}
}
