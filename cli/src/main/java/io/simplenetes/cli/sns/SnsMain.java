package io.simplenetes.cli.sns;

import io.simplenetes.cli.command.Identity;
import io.simplenetes.cli.command.ProgramProcess;
import io.simplenetes.host.product.Product;
import java.util.List;
import java.util.Set;

/// The program `sns`.
public final class SnsMain {

    /// What it is.
    public static final Identity SNS = new Identity(
            "sns", Set.of("version", "-V", "--version"), () -> List.of("sns " + Product.version()), SnsCommands::all);

    private SnsMain() {}

    /// Runs one command and ends the process with its exit code.
    public static void main(String[] arguments) {
        ProgramProcess.run(SNS, arguments);
    }
}
