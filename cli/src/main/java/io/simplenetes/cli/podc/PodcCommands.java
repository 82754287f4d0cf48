package io.simplenetes.cli.podc;

import io.simplenetes.cli.command.Commands;
import io.simplenetes.cli.command.CompletionCommand;
import java.util.List;

/// The commands of `podc`. A word of one that comes first is that command: `podc check`. A pod of that name is compiled
/// with anything before it: `podc -- check`.
final class PodcCommands {

    private PodcCommands() {}

    static Commands all() {
        return new Commands(
                "podc",
                List.of(),
                List.of(
                        new PodcCommand(),
                        new CheckCommand(),
                        new ExplainCommand(),
                        new SchemaCommand(),
                        new CompletionCommand("podc", PodcCommands::all)));
    }
}
