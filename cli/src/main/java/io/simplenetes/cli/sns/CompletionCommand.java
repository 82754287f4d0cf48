package io.simplenetes.cli.sns;

import io.simplenetes.cli.command.About;
import io.simplenetes.cli.command.CliCommand;
import io.simplenetes.cli.command.Completion;
import io.simplenetes.cli.command.Declare;
import io.simplenetes.cli.command.FishCompletion;
import io.simplenetes.cli.command.Invocation;
import io.simplenetes.host.error.ExitCode;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/// `sns completion SHELL`.
final class CompletionCommand implements CliCommand {

    private static final String FISH = "fish";

    @Override
    public About about() {
        return About.of("completion", "Print a script that completes sns commands in a shell")
                .example(". <(sns completion bash)", "completes in this shell; put it in ~/.bashrc to keep it")
                .example("source <(sns completion zsh)", "the same in zsh, after compinit")
                .example("sns completion fish | source", "the same in fish");
    }

    @Override
    public void declare(CommandSpec spec) {
        spec.addPositional(Declare.choice(0, "SHELL", "bash, zsh or fish", List.of("bash", "zsh", FISH)));
    }

    @Override
    public ExitCode run(Invocation invocation) {
        boolean fish = invocation.parameter(0).equals(Optional.of(FISH));
        // picocli's script is for the two other shells.
        invocation.console().stream(
                fish ? FishCompletion.script(SnsCommands.all()) : Completion.script(SnsCommands.all()));
        return ExitCode.OK;
    }
}
