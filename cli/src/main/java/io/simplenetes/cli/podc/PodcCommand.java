package io.simplenetes.cli.podc;

import io.simplenetes.cli.command.About;
import io.simplenetes.cli.command.CliCommand;
import io.simplenetes.cli.command.Declare;
import io.simplenetes.cli.command.Invocation;
import io.simplenetes.cli.command.Needed;
import io.simplenetes.host.error.ExitCode;
import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import io.simplenetes.host.file.AtomicFile;
import io.simplenetes.host.name.PodName;
import io.simplenetes.pod.CompileRequest;
import io.simplenetes.pod.CompiledPod;
import io.simplenetes.pod.PodFiles;
import io.simplenetes.pod.Podc;
import io.simplenetes.pod.TextFile;
import io.simplenetes.pod.Variables;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/// The one command of `podc`.
final class PodcCommand implements CliCommand {

    @Override
    public About about() {
        return About.of("", "Compile a pod.yaml into a pod: a shell script that runs its containers")
                .detail(
                        "Writes the pod and, where they say something, POD.portmappings.conf and POD.ingress.conf beside it.")
                .detail("Values of ${NAME} come from the .env file beside the pod.yaml, such as pod.env.")
                .example("podc web", "compiles ./pod.yaml of the pod web into ./pod")
                .example("podc web -f web/pod.yaml -o out/pod", "other files; config folders are out/config/NAME");
    }

    @Override
    public void declare(CommandSpec spec) {
        spec.addPositional(
                Declare.parameter(0, "PODNAME", Needed.OPTIONAL, "The pod's name; the current folder's when left out"));
        spec.addOption(Declare.option("-f --file", "FILE", "The pod.yaml; default ./pod.yaml"));
        spec.addOption(Declare.option(
                "-o --outfile", "FILE", "The pod to write; default FILE without .yaml, or FILE.out when it has none"));
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
        spec.addOption(Declare.flag("-V --version", "Show the version"));
    }

    @Override
    public ExitCode run(Invocation call) throws IOException {
        if (call.flag("--version")) {
            PodcMain.version().forEach(call.console()::data);
            return ExitCode.OK;
        }
        PodcFiles files = PodcFiles.of(call);
        boolean preprocess = !call.value("--preprocess").equals(Optional.of("false"));
        Variables variables = preprocess
                ? PodcVariables.read(
                        files.env(),
                        call.flag("--source-env") ? call.environment() : Map.of(),
                        call.flag("--allow-undefined"))
                : name -> Optional.empty();
        CompileRequest request = new CompileRequest(
                name(call), files.written(), TextFile.read(files.in()), variables, files.folder(), files.configs());
        CompiledPod pod = preprocess ? Podc.compile(request) : Podc.compilePreprocessed(request);
        write(pod, files, preprocess);
        pod.warnings().forEach(warning -> call.console().warning(warning.toString()));
        call.console().note("compiled " + pod.release() + ": " + files.out());
        return ExitCode.OK;
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

    private static void write(CompiledPod pod, PodcFiles files, boolean preprocess) throws IOException {
        if (preprocess) {
            AtomicFile.write(files.preprocessed(), pod.preprocessedYaml());
        }
        PodFiles.write(pod, files.out());
    }
}
