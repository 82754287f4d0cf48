package io.simplenetes.cli.sns;

import io.simplenetes.cli.command.About;
import io.simplenetes.cli.command.CliCommand;
import io.simplenetes.cli.command.Declare;
import io.simplenetes.cli.command.Invocation;
import io.simplenetes.cli.command.Needed;
import io.simplenetes.cluster.project.HostOptions;
import io.simplenetes.cluster.project.ProjectHost;
import io.simplenetes.cluster.setup.RegisterHost;
import io.simplenetes.host.error.ExitCode;
import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import io.simplenetes.host.name.HostName;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;

/// `sns host register HOST --address=ADDRESS`.
final class HostRegisterCommand implements CliCommand {

    @Override
    public About about() {
        return About.of("host register", "Add a host to the project")
                .detail("Writes the folder HOST with host.env, which can be edited later. Contacts no host.")
                .example("sns host register laptop --address=local", "this machine, without ssh")
                .example(
                        "sns host register worker1 -a 10.0.0.5 -j backdoor", "reached by ssh through the host backdoor")
                .example(
                        "sns host register web1 -a local -r 10.0.0.5:32767",
                        "pods publish their ports on 10.0.0.5, where other hosts' proxies find this one");
    }

    @Override
    public void declare(CommandSpec spec) {
        spec.addPositional(Declare.parameter(0, "HOST", Needed.REQUIRED, "Letters, digits, - and _"));
        spec.addOption(Declare.option(
                "-a --address", "ADDRESS[:PORT]", "How ssh reaches it; local: this machine, without ssh"));
        spec.addOption(Declare.option(
                "-d --dir-home", "DIR", "The folder on the host to sync to; in the user's home; default HOST"));
        spec.addOption(Declare.option("-r --router-address", "IP:PORT", "Where its proxy is reached, IP:32767"));
        spec.addOption(Declare.option("-u --user-name", "USER", "The account that runs the pods; default sns"));
        spec.addOption(Declare.option("-k --keyfile", "FILE", "Its private key; in the host's folder; default id_rsa"));
        spec.addOption(Declare.option(
                "-j --jump-host", "HOST", "The host to go through: its name, or a path such as ../backdoor"));
        spec.addOption(Declare.option("-e --expose", "PORTS", "Public TCP ports, with commas between"));
        spec.addOption(Declare.option(
                "-i --internal-networks", "NETWORKS", "Trusted networks, with commas between; default RFC 1918"));
        spec.addOption(Declare.option("-s --super-user-name", "USER", "An account there that may use sudo"));
        spec.addOption(Declare.option("-S --super-user-keyfile", "FILE", "Its private key; default id_rsa_super"));
    }

    @Override
    public ExitCode run(Invocation call) throws IOException {
        var name = new HostName(call.parameter(0).orElseThrow());
        HostOptions options = options(call);
        CallSite site = CallSite.of(call);
        ProjectHost host = new RegisterHost(site.project(), site.caller()).register(name, options);
        call.console().note("registered host " + name + ": " + host.envFile());
        if (call.value("--super-user-name").isPresent()) {
            call.console().note("and its account that may use sudo: " + name + "/host-superuser.env");
        }
        call.console().note("next: sns host init " + name);
        return ExitCode.OK;
    }

    private static HostOptions options(Invocation call) {
        return new HostOptions(
                call.value("--address")
                        .orElseThrow(() -> UserException.invalid(Problem.of("--address is missing")
                                .remedy("for a host on this machine: --address=local"))),
                call.value("--dir-home"),
                call.value("--router-address"),
                call.value("--user-name"),
                call.value("--keyfile"),
                call.value("--jump-host"),
                call.value("--expose"),
                call.value("--internal-networks"),
                call.value("--super-user-name"),
                call.value("--super-user-keyfile"));
    }
}
