package io.simplenetes.cli.podc;

import io.simplenetes.cli.command.Identity;
import io.simplenetes.cli.command.ProgramProcess;
import io.simplenetes.host.product.Product;
import java.util.List;
import java.util.Set;

/// The program `podc`.
public final class PodcMain {

    /// What it is.
    public static final Identity PODC =
            new Identity("podc", Set.of("-V", "--version"), PodcMain::version, PodcCommands::all);

    private PodcMain() {}

    /// Compiles one pod and ends the process with its exit code.
    public static void main(String[] arguments) {
        ProgramProcess.run(PODC, arguments);
    }

    /// Its version and the version of pod.yaml that it understands, in two lines as the original prints them.
    static List<String> version() {
        return List.of("podc " + Product.version(), "api 1.0.0-beta2");
    }
}
