package io.simplenetes.cli.sns;

import io.simplenetes.cli.command.About;
import io.simplenetes.cli.command.CliCommand;
import io.simplenetes.cli.command.Declare;
import io.simplenetes.cli.command.Invocation;
import io.simplenetes.cli.command.Needed;
import io.simplenetes.cluster.project.ClusterName;
import io.simplenetes.cluster.project.ClusterProject;
import io.simplenetes.cluster.setup.CreateCluster;
import io.simplenetes.host.error.ExitCode;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;

/// `sns cluster create NAME`.
final class ClusterCreateCommand implements CliCommand {

    @Override
    public About about() {
        return About.of("cluster create", "Make a cluster project: a git repo that mirrors a cluster")
                .detail("It is made in the current folder, with one commit. git must know who you are.")
                .example("sns cluster create prod", "makes the folder prod");
    }

    @Override
    public void declare(CommandSpec spec) {
        spec.addPositional(Declare.parameter(0, "NAME", Needed.REQUIRED, "Letters, digits, - and _; not pods or keys"));
    }

    @Override
    public ExitCode run(Invocation call) throws IOException {
        var name = new ClusterName(call.parameter(0).orElseThrow());
        ClusterProject project = CreateCluster.create(name, CallSite.caller(call));
        call.console().note("created cluster " + project.id() + " in " + project.root());
        call.console().note("next: cd " + name + " && sns host register HOST --address=local");
        return ExitCode.OK;
    }
}
