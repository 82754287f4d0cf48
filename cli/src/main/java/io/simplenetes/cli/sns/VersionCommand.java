package io.simplenetes.cli.sns;

import io.simplenetes.cli.command.About;
import io.simplenetes.cli.command.CliCommand;
import io.simplenetes.cli.command.Invocation;
import io.simplenetes.host.error.ExitCode;
import io.simplenetes.host.product.Product;
import picocli.CommandLine.Model.CommandSpec;

/// `sns version`: here for help and completion; [SnsMain] answers it before any of this is loaded.
final class VersionCommand implements CliCommand {

    @Override
    public About about() {
        return About.of("version", "Show the version of sns").example("sns version", "prints sns and its version");
    }

    @Override
    public void declare(CommandSpec spec) {
        // No options of its own.
    }

    @Override
    public ExitCode run(Invocation invocation) {
        invocation.console().data("sns " + Product.version());
        return ExitCode.OK;
    }
}
