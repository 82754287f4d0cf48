package io.simplenetes.daemon.system;

import io.simplenetes.host.name.PodName;
import io.simplenetes.host.name.PodVersion;
import io.simplenetes.host.name.Release;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the daemon of an account asks of root, a line each: `mount POD:VERSION NAME MEBIBYTES` or `unmount
/// POD:VERSION`. The
/// account may send anything: what is not exactly one of these is none.
sealed interface RamdiskRequest {

    /// The longest line that is read.
    int LONGEST = 512;

    /// A ramdisk is wanted.
    ///
    /// @param name in the form of a pod's name
    /// @param mebibytes 1 to 999999
    record Mount(Release release, String name, int mebibytes) implements RamdiskRequest {}

    /// All ramdisks of a release are wanted no more.
    record Unmount(Release release) implements RamdiskRequest {}

    /// The release it is about.
    Release release();

    Pattern LINE = Pattern.compile(
            "(mount|unmount) ([a-z0-9_]{1,64}):([-.a-z0-9]{1,64})(?: ([a-z0-9_]{1,64}) ([1-9][0-9]{0,5}))?");

    /// Reads a line; empty for any other text.
    static Optional<RamdiskRequest> read(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches() || !PodName.isValid(matcher.group(2)) || !PodVersion.isValid(matcher.group(3))) {
            return Optional.empty();
        }
        Release release = new Release(new PodName(matcher.group(2)), new PodVersion(matcher.group(3)));
        String name = matcher.group(4);
        boolean isMount = matcher.group(1).equals("mount");
        if (name == null) {
            return isMount ? Optional.empty() : Optional.of(new Unmount(release));
        }
        return isMount && PodName.isValid(name)
                ? Optional.of(new Mount(release, name, Integer.parseInt(matcher.group(5))))
                : Optional.empty();
    }

    /// The line.
    default String line() {
        return switch (this) {
            case Mount mount -> "mount " + mount.release + " " + mount.name + " " + mount.mebibytes;
            case Unmount unmount -> "unmount " + unmount.release;
        };
    }
}
