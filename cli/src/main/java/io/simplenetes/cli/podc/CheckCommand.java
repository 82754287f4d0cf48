package io.simplenetes.cli.podc;

import io.simplenetes.cli.command.About;
import io.simplenetes.cli.command.CliCommand;
import io.simplenetes.cli.command.Declare;
import io.simplenetes.cli.command.Invocation;
import io.simplenetes.host.error.ExitCode;
import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import io.simplenetes.host.json.Json;
import io.simplenetes.pod.CompiledPod;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/// `podc check`: all of a compilation but the writing.
final class CheckCommand implements CliCommand {

    @Override
    public About about() {
        return About.of("check", "Check a pod.yaml and write nothing")
                .detail("Exit code 0 says that it compiles, 3 that it does not.")
                .detail("JSON is a list of problems: severity, file, line, column, message, remedy.")
                .example("podc check web", "checks ./pod.yaml of the pod web")
                .example("podc check web -f web/pod.yaml -o json", "the same for a program, such as an editor");
    }

    @Override
    public void declare(CommandSpec spec) {
        PodcSource.declare(spec);
        spec.addOption(Declare.option("--outfile", "FILE", "The pod that would be written; config is beside it"));
        spec.addOption(Declare.output());
    }

    @Override
    public ExitCode run(Invocation call) {
        PodcSource source = PodcSource.of(call);
        try {
            CompiledPod pod = source.compile();
            if (call.json()) {
                print(call, List.of(), pod.warnings());
            } else {
                pod.warnings().forEach(warning -> call.console().warning(warning.toString()));
                call.console().note(source.files().written() + " is right: " + pod.release());
            }
            return ExitCode.OK;
        } catch (UserException e) {
            if (!call.json() || e.exitCode() != ExitCode.INVALID) {
                throw e;
            }
            print(call, e.problems(), List.of());
            return e.exitCode();
        }
    }

    private static void print(Invocation call, List<Problem> errors, List<Problem> warnings) {
        call.console()
                .data(Json.list(Stream.concat(
                                errors.stream().map(problem -> json("error", problem)),
                                warnings.stream().map(problem -> json("warning", problem)))
                        .toList()));
    }

    private static Json json(String severity, Problem problem) {
        Located place = Located.of(problem);
        return Json.object()
                .put("severity", severity)
                .put("file", place.file())
                .put("line", place.line())
                .put("column", place.column())
                .put("message", problem.what())
                .put("remedy", problem.remedy().orElse(""));
    }
}
