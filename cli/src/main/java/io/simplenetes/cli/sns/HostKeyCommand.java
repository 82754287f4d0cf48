package io.simplenetes.cli.sns;

import io.simplenetes.cli.command.About;
import io.simplenetes.cli.command.CliCommand;
import io.simplenetes.cli.command.Declare;
import io.simplenetes.cli.command.Invocation;
import io.simplenetes.cli.command.Needed;
import io.simplenetes.cluster.project.ProjectHost;
import io.simplenetes.cluster.ssh.HostKey;
import io.simplenetes.cluster.ssh.HostKeys;
import io.simplenetes.host.error.ExitCode;
import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import io.simplenetes.host.json.Json;
import io.simplenetes.host.name.HostName;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;

/// `sns host key HOST`.
final class HostKeyCommand implements CliCommand {

    @Override
    public About about() {
        return About.of("host key", "Show, compare and record the key by which a host is known")
                .detail("Asks the host for its key and compares it with the project's known_hosts.")
                .detail("Exit code 4 when it is not recorded, or another: ssh will not connect then.")
                .example("sns host key web1", "shows its fingerprint")
                .example("sns host key web1 --accept=SHA256:PMuN...", "records it, if that is its key")
                .example("sns host key web1 --accept=any --replace", "records whatever key it has now");
    }

    @Override
    public void declare(CommandSpec spec) {
        spec.addPositional(Declare.parameter(0, "HOST", Needed.REQUIRED, "The host"));
        spec.addOption(accept());
        spec.addOption(Declare.flag("--replace", "Also when another key is recorded: the host was installed anew"));
        spec.addOption(Declare.output());
    }

    /// The option by which somebody says that a key is right.
    static picocli.CommandLine.Model.OptionSpec accept() {
        return Declare.option("--accept", "FINGERPRINT|any", "Record the key with this fingerprint, or whatever it is");
    }

    @Override
    public ExitCode run(Invocation call) throws IOException {
        var name = new HostName(call.parameter(0).orElseThrow());
        List<String> accepted = call.value("--accept").stream().toList();
        CallSite site = CallSite.of(call);
        ProjectHost host = site.project().host(name);
        if (host.env().isLocal()) {
            throw UserException.invalid(
                    Problem.of("it is this machine, which has no key").at("host " + name));
        }
        var keys = new HostKeys(site.project(), site.routes().ssh(), site.caller());
        HostKeys.Compared compared = keys.compare(host);
        boolean another = !compared.recorded().isEmpty() && !compared.same();
        if (another && !call.flag("--replace")) {
            throw UserException.refused(changed(compared));
        }
        if (!compared.same() && (another || !accepted.isEmpty())) {
            keys.record(compared, accepted);
            call.console().note("recorded in known_hosts; next: git add known_hosts && git commit");
        }
        show(call, compared);
        if (!compared.same() && accepted.isEmpty()) {
            throw UserException.refused(HostKeys.unknown(compared));
        }
        return ExitCode.OK;
    }

    private static void show(Invocation call, HostKeys.Compared compared) {
        HostKey key = compared.presented();
        if (call.json()) {
            call.console()
                    .data(Json.object()
                            .put("host", compared.hop().name().text())
                            .put("type", key.type())
                            .put("fingerprint", key.fingerprint())
                            .put("recorded", compared.same())
                            .toString());
        } else {
            call.console().data(compared.hop().name() + " " + key);
        }
    }

    private static Problem changed(HostKeys.Compared compared) {
        String recorded = compared.recorded().stream().map(HostKey::toString).collect(Collectors.joining(", "));
        return Problem.of("its key is " + compared.presented() + ", but " + recorded + " is recorded")
                .at("host " + compared.hop().name())
                .remedy("it was installed anew, or somebody is between: find out which. If it is right: sns host key "
                        + compared.hop().name() + " --replace --accept="
                        + compared.presented().fingerprint());
    }
}
