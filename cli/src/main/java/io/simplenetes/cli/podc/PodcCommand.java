package io.simplenetes.cli.podc;

import io.simplenetes.cli.command.About;
import io.simplenetes.cli.command.CliCommand;
import io.simplenetes.cli.command.Declare;
import io.simplenetes.cli.command.Invocation;
import io.simplenetes.host.error.ExitCode;
import io.simplenetes.host.file.AtomicFile;
import io.simplenetes.pod.CompiledPod;
import io.simplenetes.pod.PodFiles;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;

/// `podc` without a word: compiles.
final class PodcCommand implements CliCommand {

    @Override
    public About about() {
        return About.of("", "Compile a pod.yaml into a pod: a shell script that runs its containers")
                .detail(
                        "Writes the pod and, where they say something, POD.portmappings.conf and POD.ingress.conf beside it.")
                .detail("Values of ${NAME} come from the .env file beside the pod.yaml, such as pod.env.")
                .example("podc web", "compiles ./pod.yaml of the pod web into ./pod")
                .detail("A pod that is called like one of the other commands is compiled by: podc -- NAME")
                .example("podc web -f web/pod.yaml -o out/pod", "other files; config folders are out/config/NAME");
    }

    @Override
    public void declare(CommandSpec spec) {
        PodcSource.declare(spec);
        spec.addOption(Declare.option(
                "-o --outfile", "FILE", "The pod to write; default FILE without .yaml, or FILE.out when it has none"));
        spec.addOption(Declare.flag("-V --version", "Show the version"));
    }

    @Override
    public ExitCode run(Invocation call) throws IOException {
        if (call.flag("--version")) {
            PodcMain.version().forEach(call.console()::data);
            return ExitCode.OK;
        }
        PodcSource source = PodcSource.of(call);
        CompiledPod pod = source.compile();
        if (source.preprocesses()) {
            AtomicFile.write(source.files().preprocessed(), pod.preprocessedYaml());
        }
        PodFiles.write(pod, source.files().out());
        pod.warnings().forEach(warning -> call.console().warning(warning.toString()));
        call.console().note("compiled " + pod.release() + ": " + source.files().out());
        return ExitCode.OK;
    }
}
