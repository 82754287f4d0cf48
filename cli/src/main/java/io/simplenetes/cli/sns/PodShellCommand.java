package io.simplenetes.cli.sns;

import io.simplenetes.cli.command.About;
import io.simplenetes.cli.command.CliCommand;
import io.simplenetes.cli.command.Declare;
import io.simplenetes.cli.command.Invocation;
import io.simplenetes.cli.command.Needed;
import io.simplenetes.cluster.project.PlacedRelease;
import io.simplenetes.cluster.project.PodRef;
import io.simplenetes.cluster.sync.HostShell;
import io.simplenetes.host.error.ExitCode;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/// `sns pod shell POD`.
final class PodShellCommand implements CliCommand {

    @Override
    public About about() {
        return About.of("pod shell", "Open a shell in a container of a pod, or run a command there")
                .detail("On each host of the pod, one after the other. Exit code 1 when one ended with another than 0.")
                .detail("The words of the command arrive as they are; no shell reads them.")
                .example("sns pod shell web@web1", "a shell in the first container")
                .example("sns pod shell web@web1 -c nginx -- nginx -t", "one command");
    }

    @Override
    public void declare(CommandSpec spec) {
        spec.addPositional(Declare.parameter(0, "POD[:VERSION][@HOST]", Needed.REQUIRED, "The releases"));
        spec.addPositional(
                Declare.parameters(1, "COMMAND", Needed.OPTIONAL, "What to run; a shell when it is missing"));
        spec.addOption(Declare.option("-c --container", "NAME", "The container; default the first one"));
        spec.addOption(Declare.flag("-b --bash", "bash, not sh"));
    }

    @Override
    public ExitCode run(Invocation call) throws InterruptedException {
        List<String> words = call.parameters();
        CallSite site = CallSite.of(call);
        var shell = new HostShell(site.project(), site.routes(), "sh");
        List<PlacedRelease> releases = PodRef.parse(words.getFirst()).in(site.project());
        ExitCode code = ExitCode.OK;
        for (PlacedRelease release : releases) {
            if (releases.size() > 1) {
                call.console().note("host: " + release.host().name());
            }
            call.console().flush();
            if (shell.runPod(release, arguments(call, words.subList(1, words.size()))) != 0) {
                code = ExitCode.FAILED;
            }
        }
        return code;
    }

    private static List<String> arguments(Invocation call, List<String> command) {
        var arguments = new ArrayList<String>();
        if (call.flag("--bash")) {
            arguments.add("--bash");
        }
        call.value("--container").ifPresent(name -> arguments.add("--container=" + name));
        if (!command.isEmpty()) {
            arguments.add("--");
            arguments.addAll(command);
        }
        return arguments;
    }
}
