package io.simplenetes.cli.sns;

import io.simplenetes.cli.command.About;
import io.simplenetes.cli.command.CliCommand;
import io.simplenetes.cli.command.Declare;
import io.simplenetes.cli.command.Invocation;
import io.simplenetes.cli.command.Needed;
import io.simplenetes.cluster.compile.CompilePod;
import io.simplenetes.cluster.compile.CompileReport;
import io.simplenetes.cluster.project.PodRef;
import io.simplenetes.host.error.ExitCode;
import io.simplenetes.host.name.HostName;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;

/// `sns pod compile POD[@HOST]`.
final class PodCompileCommand implements CliCommand {

    @Override
    public About about() {
        return About.of("pod compile", "Compile a pod for the hosts that it is attached to")
                .detail("The version is podVersion in pod.yaml. A release that is there already is not touched.")
                .detail("Values of ${NAME} come from cluster-vars.env: NAME in capitals, others as POD_NAME.")
                .example("sns pod compile web", "for all hosts, or for none when something is wrong")
                .example("sns pod compile web@worker1 -v", "for one host; prints the version");
    }

    @Override
    public void declare(CommandSpec spec) {
        spec.addPositional(Declare.parameter(0, "POD[@HOST]", Needed.REQUIRED, "The pod, and perhaps one host"));
        spec.addOption(Declare.flag("-v --verbose", "Print the version that was compiled"));
    }

    @Override
    public ExitCode run(Invocation call) throws IOException {
        PodRef ref = PodRef.parse(call.parameter(0).orElseThrow());
        CallSite site = CallSite.of(call);
        CompileReport report =
                new CompilePod(site.project(), site.podPath(), site.caller()).compile(ref.pod(), ref.host());
        report.warnings().forEach(warning -> call.console().warning(warning.toString()));
        if (!report.existing().isEmpty()) {
            call.console().note(report.release() + " is there already on " + names(report.existing()));
        }
        if (!report.compiled().isEmpty()) {
            call.console().note("compiled " + report.release() + " for " + names(report.compiled()));
            call.console().note("next: commit the project, then sns cluster sync");
            if (call.flag("--verbose")) {
                call.console().data(report.release().version().text());
            }
        }
        return ExitCode.OK;
    }

    private static String names(List<HostName> hosts) {
        return hosts.stream().map(HostName::text).collect(Collectors.joining(", "));
    }
}
