package io.simplenetes.cli.sns;

import io.simplenetes.cli.command.About;
import io.simplenetes.cli.command.CliCommand;
import io.simplenetes.cli.command.Declare;
import io.simplenetes.cli.command.Invocation;
import io.simplenetes.cli.command.Needed;
import io.simplenetes.cli.console.Masked;
import io.simplenetes.cluster.project.PlacedRelease;
import io.simplenetes.cluster.project.PodInfo;
import io.simplenetes.cluster.project.PodRef;
import io.simplenetes.host.error.ExitCode;
import io.simplenetes.host.file.PodReport;
import io.simplenetes.host.json.Json;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/// `sns pod info POD`.
final class PodInfoCommand implements CliCommand {

    @Override
    public About about() {
        return About.of("pod info", "Show what a pod is made of: images, mounts, ports")
                .detail("Asks the pod that is compiled in the project; no host is reached.")
                .example("sns pod info web", "the latest release of web, for each of its hosts")
                .example("sns pod info web:1.0.0@web1 -o json", "one release, for a program");
    }

    @Override
    public void declare(CommandSpec spec) {
        spec.addPositional(Declare.parameter(0, "POD[:VERSION][@HOST]", Needed.REQUIRED, "The releases"));
        spec.addOption(Declare.output());
    }

    @Override
    public ExitCode run(Invocation call) throws InterruptedException {
        PodRef ref = PodRef.parse(call.parameter(0).orElseThrow());
        List<Json> all = new ArrayList<>();
        for (PlacedRelease release : ref.in(CallSite.of(call).project())) {
            String info = PodInfo.of(release);
            if (call.json()) {
                all.add(ReportJson.of(ReleaseLines.identity(release), PodReport.read(info)));
            } else {
                call.console().stream(Masked.of("host: " + release.host().name() + "\n" + info));
            }
        }
        if (call.json()) {
            call.console().data(Json.list(all));
        }
        return ExitCode.OK;
    }
}
