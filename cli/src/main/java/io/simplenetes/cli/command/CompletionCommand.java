package io.simplenetes.cli.command;

import io.simplenetes.host.error.ExitCode;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;

/// `PROGRAM completion SHELL`.
///
/// @param program the name of the program
/// @param commands all its commands, this one included
public record CompletionCommand(String program, Supplier<Commands> commands) implements CliCommand {

    private static final String FISH = "fish";

    @Override
    public About about() {
        return About.of("completion", "Print a script that completes " + program + " commands in a shell")
                .example(
                        ". <(" + program + " completion bash)",
                        "completes in this shell; put it in ~/.bashrc to keep it")
                .example("source <(" + program + " completion zsh)", "the same in zsh, after compinit")
                .example(program + " completion fish | source", "the same in fish");
    }

    @Override
    public void declare(CommandSpec spec) {
        spec.addPositional(Declare.choice(0, "SHELL", "bash, zsh or fish", List.of("bash", "zsh", FISH)));
    }

    @Override
    public ExitCode run(Invocation invocation) {
        boolean fish = invocation.parameter(0).equals(Optional.of(FISH));
        // picocli's script is for the two other shells.
        invocation.console().stream(fish ? FishCompletion.script(commands.get()) : Completion.script(commands.get()));
        return ExitCode.OK;
    }
}
