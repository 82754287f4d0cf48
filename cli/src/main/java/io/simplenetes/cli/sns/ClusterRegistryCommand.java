package io.simplenetes.cli.sns;

import io.simplenetes.cli.command.About;
import io.simplenetes.cli.command.CliCommand;
import io.simplenetes.cli.command.Declare;
import io.simplenetes.cli.command.Invocation;
import io.simplenetes.cli.command.Needed;
import io.simplenetes.cluster.registry.RegistryConfig;
import io.simplenetes.cluster.registry.RegistryCredential;
import io.simplenetes.host.error.ExitCode;
import io.simplenetes.host.name.HostName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/// `sns cluster registry [HOST]`.
final class ClusterRegistryCommand implements CliCommand {

    private static final String PRINT = "-";

    @Override
    public About about() {
        return About.of("cluster registry", "Make the file with which hosts log in to image registries")
                .detail("Reads lines registry:user:password from standard input; a registry may have a port.")
                .detail(
                        "The file is registry-config.json of the project or of a host; host init brings it to the hosts.")
                .detail("It holds the passwords, and is left out of git.")
                .example("sns cluster registry <logins", "for all hosts without a file of their own")
                .example("echo reg.example.org:alice:secret | sns cluster registry web1", "for one host")
                .example("sns cluster registry - <logins", "prints it");
    }

    @Override
    public void declare(CommandSpec spec) {
        spec.addPositional(Declare.parameter(0, "HOST", Needed.OPTIONAL, "Whose file; - to print it instead"));
    }

    @Override
    public ExitCode run(Invocation call) throws IOException {
        Optional<String> target = call.parameter(0);
        List<RegistryCredential> credentials = RegistryCredential.read(call.inputLines());
        if (target.equals(Optional.of(PRINT))) {
            call.console().stream(RegistryCredential.json(credentials));
            return ExitCode.OK;
        }
        CallSite site = CallSite.of(call);
        Path file = new RegistryConfig(site.project(), site.caller()).write(target.map(HostName::new), credentials);
        credentials.forEach(credential -> call.console().note(credential.toString()));
        call.console().note("wrote " + file);
        call.console().note("next: sns host init " + target.orElse("HOST"));
        return ExitCode.OK;
    }
}
