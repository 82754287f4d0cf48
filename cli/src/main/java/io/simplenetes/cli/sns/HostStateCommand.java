package io.simplenetes.cli.sns;

import io.simplenetes.cli.command.About;
import io.simplenetes.cli.command.CliCommand;
import io.simplenetes.cli.command.Declare;
import io.simplenetes.cli.command.Invocation;
import io.simplenetes.cli.command.Needed;
import io.simplenetes.cluster.project.HostState;
import io.simplenetes.cluster.state.SetHostState;
import io.simplenetes.host.error.ExitCode;
import io.simplenetes.host.name.HostName;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/// `sns host state HOST`.
final class HostStateCommand implements CliCommand {

    @Override
    public About about() {
        return About.of("host state", "Show or set the state of a host")
                .detail("active: it runs pods and gets traffic. inactive: it is synced but gets no traffic.")
                .detail("disabled: it is left alone.")
                .example("sns host state web1", "shows it")
                .example("sns host state web1 -s inactive", "sets it; commit and sync to carry it out");
    }

    @Override
    public void declare(CommandSpec spec) {
        spec.addPositional(Declare.parameter(0, "HOST", Needed.REQUIRED, "The host"));
        spec.addOption(Declare.choice(
                "-s --state",
                "The state to set",
                Arrays.stream(HostState.values()).map(HostState::word).toList()));
    }

    @Override
    public ExitCode run(Invocation call) throws IOException {
        var name = new HostName(call.parameter(0).orElseThrow());
        Optional<HostState> wanted = call.value("--state").map(HostState::parse);
        CallSite site = CallSite.of(call);
        if (wanted.isEmpty()) {
            call.console().data(site.project().host(name).state().word());
        } else {
            new SetHostState(site.project(), site.caller()).set(name, wanted.get());
            call.console().note("host " + name + " is " + wanted.get().word());
        }
        return ExitCode.OK;
    }
}
