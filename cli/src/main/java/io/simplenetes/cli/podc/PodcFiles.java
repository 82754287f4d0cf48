package io.simplenetes.cli.podc;

import io.simplenetes.cli.command.Invocation;
import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The files of one compilation.
///
/// @param written the pod.yaml as the user wrote its path, for messages
/// @param in the pod.yaml, absolute like all that follow
/// @param out the pod script
/// @param folder what relative paths in the pod.yaml are relative to
record PodcFiles(Path written, Path in, Path out, Path folder) {

    private static final String YAML = ".yaml";

    /// The files that a command line names, by the original's defaults.
    ///
    /// @throws UserException for an output that cannot be meant
    static PodcFiles of(Invocation call) {
        String written = call.value("--file").orElse("pod.yaml");
        Path in = call.path(written);
        Path out = call.value("--outfile").map(call::path).orElseGet(() -> defaultOut(in));
        Path folder = call.value("--dir").map(call::path).orElse(folderOf(in));
        if (out.equals(in)) {
            throw UserException.invalid(Problem.of("the pod would replace the file that it is made from")
                    .at(written)
                    .remedy("choose another --outfile"));
        }
        if (Files.isDirectory(out)) {
            throw UserException.invalid(
                    Problem.of("this is a folder").at(out).remedy("name the file to write: --outfile=" + out + "/pod"));
        }
        if (!Files.isDirectory(folderOf(out))) {
            throw UserException.invalid(
                    Problem.of("there is no such folder to write to").at(folderOf(out)));
        }
        if (!Files.isDirectory(folder)) {
            throw UserException.invalid(
                    Problem.of("there is no such folder for --dir").at(folder));
        }
        return new PodcFiles(Path.of(written), in, out, folder);
    }

    /// The variables of a pod.yaml that is compiled outside of a cluster; it need not be there.
    Path env() {
        return in.resolveSibling(stem(in) + ".env");
    }

    /// Where the preprocessed file goes.
    Path preprocessed() {
        return in.resolveSibling("." + in.getFileName());
    }

    /// Where the folders of the configs are.
    Path configs() {
        return out.resolveSibling("config");
    }

    private static Path defaultOut(Path in) {
        return in.resolveSibling(in.toString().endsWith(YAML) ? stem(in) : in.getFileName() + ".out");
    }

    private static String stem(Path in) {
        String name = String.valueOf(in.getFileName());
        return name.endsWith(YAML) ? name.substring(0, name.length() - YAML.length()) : name;
    }

    private static Path folderOf(Path file) {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }
}
