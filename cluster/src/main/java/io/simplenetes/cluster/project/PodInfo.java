package io.simplenetes.cluster.project;

import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import io.simplenetes.host.process.Command;
import io.simplenetes.host.process.CommandResult;
import io.simplenetes.host.process.CommandRunner;
import java.nio.file.Path;

/// What a release says of itself: its executable is asked, here in the project.
public final class PodInfo {

    private PodInfo() {}

    /// What `pod info` prints.
    ///
    /// @throws UserException when the executable fails or cannot be run
    public static String of(PlacedRelease release) throws InterruptedException {
        Path pod = release.dir().pod();
        CommandResult result = CommandRunner.run(
                Command.of(pod.toString(), "info").in(release.dir().path()));
        if (!result.ok()) {
            throw UserException.failed(Problem.of(release + ": pod info failed with exit code " + result.exitCode()
                            + ": " + result.lastLine())
                    .at(pod));
        }
        return result.stdout();
    }
}
