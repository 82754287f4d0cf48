package io.simplenetes.cli.sns;

import io.simplenetes.cli.command.Invocation;
import io.simplenetes.cluster.project.PlacedRelease;
import io.simplenetes.host.json.Json;
import java.util.List;

/// Releases and their states as commands print them: `POD:VERSION@HOST STATE`.
final class ReleaseLines {

    private ReleaseLines() {}

    /// Prints releases.
    ///
    /// @param quiet without the states; JSON has them always
    static void print(Invocation call, List<PlacedRelease> releases, boolean quiet) {
        if (call.json()) {
            call.console()
                    .data(Json.list(releases.stream().map(ReleaseLines::json).toList()));
            return;
        }
        for (PlacedRelease release : releases) {
            call.console()
                    .data(
                            quiet
                                    ? release.toString()
                                    : release + " " + release.state().word());
        }
    }

    private static Json json(PlacedRelease release) {
        return identity(release).put("state", release.state().word());
    }

    /// Which release it is, as all commands say it.
    static Json identity(PlacedRelease release) {
        return Json.object()
                .put("pod", release.release().pod().text())
                .put("version", release.release().version().text())
                .put("host", release.host().name().text());
    }
}
