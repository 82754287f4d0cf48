package io.simplenetes.cli.podc;

import io.simplenetes.cli.command.About;
import io.simplenetes.cli.command.CliCommand;
import io.simplenetes.cli.command.Invocation;
import io.simplenetes.host.error.ExitCode;
import io.simplenetes.pod.schema.JsonSchema;
import picocli.CommandLine.Model.CommandSpec;

/// `podc schema`.
final class SchemaCommand implements CliCommand {

    @Override
    public About about() {
        return About.of("schema", "Print the JSON Schema of pod.yaml, for editors")
                .detail("An editor with yaml-language-server takes it from the first line of a pod.yaml:")
                .detail("  # yaml-language-server: $schema=pod-yaml.schema.json")
                .example("podc schema >pod-yaml.schema.json", "keeps it beside the pod.yaml");
    }

    @Override
    public void declare(CommandSpec spec) {
        // No options of its own.
    }

    @Override
    public ExitCode run(Invocation call) {
        call.console().stream(JsonSchema.text());
        return ExitCode.OK;
    }
}
