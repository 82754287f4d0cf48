package io.simplenetes.cli.sns;

import io.simplenetes.cli.command.About;
import io.simplenetes.cli.command.CliCommand;
import io.simplenetes.cli.command.Declare;
import io.simplenetes.cli.command.Invocation;
import io.simplenetes.cli.command.Needed;
import io.simplenetes.cluster.project.ClusterProject;
import io.simplenetes.cluster.project.PlacedRelease;
import io.simplenetes.cluster.project.ReleaseFilter;
import io.simplenetes.host.error.ExitCode;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/// `sns pod ls`.
final class PodLsCommand implements CliCommand {

    private static final String ALL = "all";

    @Override
    public About about() {
        return About.of("pod ls", "List the releases in the project")
                .detail("Each part of [POD][:VERSION][@HOST] may be left out; VERSION may be 'latest'.")
                .detail("The states are those that the project wants; for what hosts run see: sns pod ps")
                .example("sns pod ls", "every release on every host that is not disabled")
                .example("sns pod ls :latest@web1 -s running", "the latest releases on web1 that are to run");
    }

    @Override
    public void declare(CommandSpec spec) {
        spec.addPositional(Declare.parameter(0, "RELEASES", Needed.OPTIONAL, "[POD][:VERSION][@HOST]"));
        spec.addOption(Declare.choice(
                "-s --state", "Only releases in this state", List.of("running", "stopped", "removed", ALL)));
        spec.addOption(Declare.flag("-q --quiet", "Do not show the states"));
        spec.addOption(Declare.output());
    }

    @Override
    public ExitCode run(Invocation call) {
        ReleaseFilter filter = call.parameter(0).map(ReleaseFilter::parse).orElse(ReleaseFilter.ALL);
        String state = call.value("--state").orElse(ALL);
        ClusterProject project = CallSite.of(call).project();
        List<PlacedRelease> found = project.releases(filter);
        if (found.isEmpty() && filter.pod().isPresent()) {
            // A misspelt name deserves better than silence.
            project.requireAttached(filter.pod().get(), filter.host());
        }
        List<PlacedRelease> shown = found.stream()
                .filter(release -> state.equals(ALL) || release.state().word().equals(state))
                .toList();
        ReleaseLines.print(call, shown, call.flag("--quiet"));
        return ExitCode.OK;
    }
}
