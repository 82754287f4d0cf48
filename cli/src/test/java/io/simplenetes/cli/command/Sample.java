package io.simplenetes.cli.command;

import io.simplenetes.host.error.ExitCode;
import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;

/// A command that prints what it was given, or fails in the way that its first parameter names.
record Sample(String name) implements CliCommand {

    static final Identity PROGRAM = new Identity(
            "demo",
            Set.of("version", "-V", "--version"),
            () -> List.of("demo 1"),
            () -> new Commands(
                    "demo",
                    List.of(new Commands.Group("pod", "Pods"), new Commands.Group("", "Others")),
                    List.of(new Sample("pod ls"), new Sample("pod state"), new Sample("top"))));

    @Override
    public About about() {
        return About.of(name, "Does " + name)
                .detail("More about ${it}.")
                .example("demo " + name + " x", "does it to x");
    }

    @Override
    public void declare(CommandSpec spec) {
        spec.addOption(Declare.flag("-q --quiet", "Say less"));
        spec.addOption(Declare.option("-f --file", "FILE", "A file"));
        spec.addOption(Declare.choice("-s --state", "A state", List.of("running", "stopped")));
        spec.addPositional(Declare.parameter(0, "POD", Needed.OPTIONAL, "A pod"));
        spec.addPositional(Declare.parameters(1, "CONTAINER", Needed.OPTIONAL, "Containers"));
    }

    @Override
    public ExitCode run(Invocation call) throws IOException {
        switch (call.parameter(0).orElse("")) {
            case "user" ->
                throw UserException.refused(
                        Problem.of("it is \u001b[31mdirty").at("git").remedy("commit"));
            case "io" -> throw new NoSuchFileException("/nowhere");
            case "memory" -> throw new OutOfMemoryError();
            case "defect" -> throw new IllegalStateException("oops");
            default ->
                call.console()
                        .data("quiet=%s file=%s state=%s %s"
                                .formatted(
                                        call.flag("--quiet"),
                                        call.value("--file").orElse("-"),
                                        call.value("--state").orElse("-"),
                                        call.parameters()));
        }
        return ExitCode.OK;
    }
}
