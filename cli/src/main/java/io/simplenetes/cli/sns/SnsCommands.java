package io.simplenetes.cli.sns;

import io.simplenetes.cli.command.Commands;
import io.simplenetes.cli.command.Commands.Group;
import io.simplenetes.cli.command.CompletionCommand;
import java.util.List;

/// The commands of `sns`: a new command is a new line here.
final class SnsCommands {

    private SnsCommands() {}

    static Commands all() {
        return new Commands(
                "sns",
                List.of(
                        new Group("cluster", "The cluster as a whole"),
                        new Group("host", "The hosts of a cluster"),
                        new Group("pod", "The pods on the hosts"),
                        new Group("", "Others")),
                List.of(
                        new ClusterCreateCommand(),
                        new ClusterPlanCommand(),
                        new ClusterSyncCommand(),
                        new ClusterPsCommand(),
                        new ClusterGcCommand(),
                        new ClusterImportConfigCommand(),
                        new ClusterRegistryCommand(),
                        new HostRegisterCommand(),
                        new HostKeyCommand(),
                        new HostInitCommand(),
                        new HostAttachCommand(),
                        new HostDetachCommand(),
                        new HostShellCommand(),
                        new HostLsCommand(),
                        new HostStateCommand(),
                        new PodCompileCommand(),
                        new PodUpdateConfigCommand(),
                        new PodLsCommand(),
                        new PodStateCommand(),
                        new PodIngressCommand(),
                        new PodInfoCommand(),
                        new PodPsCommand(),
                        new PodLogsCommand(),
                        RunningPodsCommand.signal(),
                        RunningPodsCommand.rerun(),
                        new PodShellCommand(),
                        new PodDeleteCommand(),
                        new VersionCommand(),
                        new CompletionCommand("sns", SnsCommands::all)));
    }
}
