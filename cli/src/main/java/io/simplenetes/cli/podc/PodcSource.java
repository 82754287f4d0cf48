package io.simplenetes.cli.podc;

import io.simplenetes.cli.command.Declare;
import io.simplenetes.cli.command.Invocation;
import io.simplenetes.cli.command.Needed;
import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import io.simplenetes.host.name.PodName;
import io.simplenetes.pod.CompileRequest;
import io.simplenetes.pod.CompiledPod;
import io.simplenetes.pod.Podc;
import io.simplenetes.pod.TextFile;
import io.simplenetes.pod.Variables;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/// What to compile, as the command line says it.
///
/// @param call the command line
/// @param pod the pod's name
/// @param files the files that are read and written
/// @param preprocesses whether variables are filled in
record PodcSource(Invocation call, PodName pod, PodcFiles files, boolean preprocesses) {

    /// Adds the options that say it.
    static void declare(CommandSpec spec) {
        spec.addPositional(
                Declare.parameter(0, "PODNAME", Needed.OPTIONAL, "The pod's name; the current folder's when left out"));
        spec.addOption(Declare.option("-f --file", "FILE", "The pod.yaml; default ./pod.yaml"));
        spec.addOption(Declare.option(
                "-d --dir", "DIR", "What relative paths of host volumes are relative to; default the folder of FILE"));
        spec.addOption(Declare.choice(
                "-p --preprocess",
                "Fill in ${NAME} and follow #ifdef and its like; default true",
                List.of("true", "false")));
        spec.addOption(Declare.flag(
                "-e --source-env", "Take values that the .env file does not have from environment variables"));
        spec.addOption(
                Declare.flag("--allow-undefined", "Take a variable that has no value for empty text, with a warning"));
    }

    /// @throws UserException for a name or a path that cannot be meant
    static PodcSource of(Invocation call) {
        PodcFiles files = PodcFiles.of(call);
        return new PodcSource(
                call, name(call), files, !call.value("--preprocess").equals(Optional.of("false")));
    }

    private static PodName name(Invocation call) {
        Optional<String> written = call.parameter(0);
        if (written.isPresent()) {
            return new PodName(written.get());
        }
        String folder = String.valueOf(call.folder().getFileName());
        if (!PodName.isValid(folder)) {
            throw UserException.invalid(Problem.of("this folder's name is no pod name: '" + folder + "'")
                    .remedy("name the pod: podc PODNAME"));
        }
        return new PodName(folder);
    }

    /// Reads the files and compiles them.
    ///
    /// @throws UserException with every problem
    CompiledPod compile() {
        Variables variables = preprocesses
                ? PodcVariables.read(
                        files.env(),
                        call.flag("--source-env") ? call.environment() : Map.of(),
                        call.flag("--allow-undefined"))
                : name -> Optional.empty();
        CompileRequest request = new CompileRequest(
                pod,
                files.written(),
                TextFile.read(files.in(), files.written()),
                variables,
                files.folder(),
                files.configs());
        return preprocesses ? Podc.compile(request) : Podc.compilePreprocessed(request);
    }
}
