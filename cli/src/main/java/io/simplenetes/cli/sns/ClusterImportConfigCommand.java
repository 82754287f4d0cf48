package io.simplenetes.cli.sns;

import io.simplenetes.cli.command.About;
import io.simplenetes.cli.command.CliCommand;
import io.simplenetes.cli.command.Declare;
import io.simplenetes.cli.command.Invocation;
import io.simplenetes.cli.command.Needed;
import io.simplenetes.cluster.config.ImportConfigs;
import io.simplenetes.cluster.config.ImportConfigs.Imported;
import io.simplenetes.cluster.repo.PodRepo;
import io.simplenetes.host.error.ExitCode;
import io.simplenetes.host.name.PodName;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/// `sns cluster importconfig POD`.
final class ClusterImportConfigCommand implements CliCommand {

    @Override
    public About about() {
        return About.of("cluster importconfig", "Copy the configs of a pod's repo into the project")
                .detail("The first attachment of a pod does so by itself; this takes later changes of the repo over.")
                .detail("Files of _config/POD that the repo does not have stay; others become those of the repo.")
                .example("sns cluster importconfig web", "copies config/ of the repo of web to _config/web")
                .example("sns cluster importconfig web --force", "also over changes that are not committed");
    }

    @Override
    public void declare(CommandSpec spec) {
        spec.addPositional(Declare.parameter(0, "POD", Needed.REQUIRED, "The pod, attached to a host"));
        spec.addOption(Declare.flag("-f --force", "Overwrite changes that are not committed"));
    }

    @Override
    public ExitCode run(Invocation call) throws IOException {
        var pod = new PodName(call.parameter(0).orElseThrow());
        CallSite site = CallSite.of(call);
        PodRepo repo = PodRepo.open(site.podPath(), pod, Optional.empty(), site.caller());
        Optional<Imported> imported =
                new ImportConfigs(site.project(), site.caller()).importAgain(repo, call.flag("--force"));
        if (imported.isEmpty()) {
            call.console().note("the repo of " + pod + " has no configs: there is no folder config");
            return ExitCode.OK;
        }
        tell(call, "added", imported.get().added());
        tell(call, "changed", imported.get().changed());
        tell(call, "kept, not in the repo:", imported.get().kept());
        boolean same =
                imported.get().added().isEmpty() && imported.get().changed().isEmpty();
        call.console().note(same ? "nothing to change" : "next: sns pod updateconfig " + pod);
        return ExitCode.OK;
    }

    private static void tell(Invocation call, String what, List<String> paths) {
        paths.forEach(path -> call.console().note(what + " " + path));
    }
}
