package io.simplenetes.cli.sns;

import io.simplenetes.cli.command.About;
import io.simplenetes.cli.command.CliCommand;
import io.simplenetes.cli.command.Declare;
import io.simplenetes.cli.command.Invocation;
import io.simplenetes.cli.command.Needed;
import io.simplenetes.cluster.project.ProjectHost;
import io.simplenetes.cluster.sync.HostShell;
import io.simplenetes.host.error.ExitCode;
import io.simplenetes.host.name.HostName;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/// `sns host shell HOST`.
final class HostShellCommand implements CliCommand {

    @Override
    public About about() {
        return About.of("host shell", "Open a shell on a host, or run a command there")
                .detail("In HOSTHOME, as the user who runs the pods. Exit code 1 when it ends with another one than 0.")
                .detail("Words after -- are joined with blanks, as ssh does, and read by the shell over there.")
                .example("sns host shell web1", "a shell")
                .example("sns host shell web1 -- 'df -h . | tail -1'", "one command")
                .example("sns host shell web1 -s", "as the account that may use sudo");
    }

    @Override
    public void declare(CommandSpec spec) {
        spec.addPositional(Declare.parameter(0, "HOST", Needed.REQUIRED, "The host"));
        spec.addPositional(
                Declare.parameters(1, "COMMAND", Needed.OPTIONAL, "What to run; a shell when it is missing"));
        spec.addOption(Declare.flag("-s --super-user", "As the account of host-superuser.env"));
        spec.addOption(Declare.flag("-b --bash", "bash, not sh"));
    }

    @Override
    public ExitCode run(Invocation call) throws InterruptedException {
        List<String> words = call.parameters();
        CallSite site = CallSite.of(call);
        ProjectHost host = site.project().host(new HostName(words.getFirst()));
        var shell = new HostShell(site.project(), site.routes(), call.flag("--bash") ? "bash" : "sh");
        String command = String.join(" ", words.subList(1, words.size()));
        call.console().flush();
        int code = call.flag("--super-user") ? shell.runAsSuperUser(host, command) : shell.run(host, command);
        return code == 0 ? ExitCode.OK : ExitCode.FAILED;
    }
}
