package io.simplenetes.host.error;

/// The exit codes of `sns`, `podc` and `simplenetesd`. The compiled `pod` has its own two: 0 and 1.
public enum ExitCode {
    /// Done, or nothing to do.
    OK(0),
    /// Something that was tried did not work: a missing program, a full disk, a host that failed.
    FAILED(1),
    /// `sns cluster plan`: a sync would change something.
    CHANGES(2),
    /// The input is wrong: an option, a name, a line of a file. Nothing was changed.
    INVALID(3),
    /// The input is right but it is not safe to go on: a dirty, foreign or outdated project. Nothing was changed.
    REFUSED(4),
    /// Somebody else is at it: another sync, another daemon. Nothing was changed; try again later.
    BUSY(5),
    /// A defect of this product.
    DEFECT(70);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /// The number that the process exits with, 0 to 255.
    public int number() {
        return number;
    }
}
