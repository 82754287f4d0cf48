package io.simplenetes.cli.sns;

import io.simplenetes.cli.command.About;
import io.simplenetes.cli.command.CliCommand;
import io.simplenetes.cli.command.Completion;
import io.simplenetes.cli.command.Declare;
import io.simplenetes.cli.command.Invocation;
import io.simplenetes.host.error.ExitCode;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/// `sns completion SHELL`.
final class CompletionCommand implements CliCommand {

    @Override
    public About about() {
        return About.of("completion", "Print a script that completes sns commands in a shell")
                .example(". <(sns completion bash)", "completes in this shell; put it in ~/.bashrc to keep it")
                .example("source <(sns completion zsh)", "the same in zsh, after compinit");
    }

    @Override
    public void declare(CommandSpec spec) {
        spec.addPositional(Declare.choice(0, "SHELL", "bash or zsh", List.of("bash", "zsh")));
    }

    @Override
    public ExitCode run(Invocation invocation) {
        // picocli's script is for both shells.
        invocation.console().stream(Completion.script(SnsCommands.all()));
        return ExitCode.OK;
    }
}
