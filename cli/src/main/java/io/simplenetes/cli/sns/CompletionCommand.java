package io.simplenetes.cli.sns;

import io.simplenetes.cli.command.About;
import io.simplenetes.cli.command.CliCommand;
import io.simplenetes.cli.command.Completion;
import io.simplenetes.cli.command.Declare;
import io.simplenetes.cli.command.Invocation;
import io.simplenetes.cli.command.Needed;
import io.simplenetes.host.error.ExitCode;
import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/// `sns completion SHELL`.
final class CompletionCommand implements CliCommand {

    private static final List<String> SHELLS = List.of("bash", "zsh");

    @Override
    public About about() {
        return About.of("completion", "Print a script that completes sns commands in a shell")
                .example(". <(sns completion bash)", "completes in this shell; put it in ~/.bashrc to keep it")
                .example("source <(sns completion zsh)", "the same in zsh, after compinit");
    }

    @Override
    public void declare(CommandSpec spec) {
        spec.addPositional(Declare.parameter(0, "SHELL", Needed.REQUIRED, "bash or zsh"));
    }

    @Override
    public ExitCode run(Invocation invocation) {
        String shell = invocation.parameter(0).orElseThrow();
        if (!SHELLS.contains(shell)) {
            throw UserException.invalid(Problem.of("there is no completion for '" + shell + "'")
                    .remedy("shells: " + String.join(", ", SHELLS)));
        }
        invocation.console().stream(Completion.script(SnsCommands.all()));
        return ExitCode.OK;
    }
}
