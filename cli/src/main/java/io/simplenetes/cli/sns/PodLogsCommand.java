package io.simplenetes.cli.sns;

import io.simplenetes.cli.command.About;
import io.simplenetes.cli.command.CliCommand;
import io.simplenetes.cli.command.Declare;
import io.simplenetes.cli.command.Invocation;
import io.simplenetes.cli.command.Needed;
import io.simplenetes.cluster.project.PlacedRelease;
import io.simplenetes.cluster.project.PodRef;
import io.simplenetes.cluster.sync.PodCalls;
import io.simplenetes.host.error.ExitCode;
import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;

/// `sns pod logs POD`.
final class PodLogsCommand implements CliCommand {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}");

    @Override
    public About about() {
        return About.of("pod logs", "Show what the containers of a pod wrote")
                .detail("Without containers: of all of them, and of the pod's supervisor with -p.")
                .detail("With several hosts each line begins with its host.")
                .example("sns pod logs web -l -20", "the last 20 lines of each host")
                .example("sns pod logs web@web1 main -f", "one container on one host, until Ctrl-C");
    }

    @Override
    public void declare(CommandSpec spec) {
        spec.addPositional(Declare.parameter(0, "POD[:VERSION][@HOST]", Needed.REQUIRED, "The releases"));
        spec.addPositional(Declare.parameters(1, "CONTAINER", Needed.OPTIONAL, "Only these containers"));
        spec.addOption(Declare.flag("-f --follow", "Go on with what they write from now on"));
        spec.addOption(Declare.flag("-p --daemon-process", "The pod's supervisor"));
        spec.addOption(Declare.option("-t --timestamp", "N", "From this unix time on; -N: of the last N seconds"));
        spec.addOption(Declare.option("-l --limit", "N", "The first N lines; -N: the last N; 0: all, the default"));
        spec.addOption(Declare.option("-s --stream", "STREAMS", "stdout, stderr or stdout,stderr, the default"));
        spec.addOption(Declare.option(
                "-d --details", "LIST", "What stands before a line: ts,name,stream,age or none; default ts,name"));
    }

    @Override
    public ExitCode run(Invocation call) {
        PodRef ref = PodRef.parse(call.parameter(0).orElseThrow());
        CallSite site = CallSite.of(call);
        var calls = new PodCalls(site.routes(), arguments(call));
        List<PlacedRelease> releases = ref.in(site.project());
        return HostOutput.run(call.console(), calls, releases);
    }

    /// The arguments of the pod's own `logs`.
    private static List<String> arguments(Invocation call) {
        var arguments = new ArrayList<>(List.of("logs"));
        if (call.flag("--follow")) {
            arguments.add("--follow");
        }
        if (call.flag("--daemon-process")) {
            arguments.add("--daemon-process");
        }
        number(call, "--timestamp").ifPresent(arguments::add);
        number(call, "--limit").ifPresent(arguments::add);
        words(call, "--stream", List.of("stdout", "stderr")).ifPresent(arguments::add);
        words(call, "--details", List.of("ts", "name", "stream", "age", "none")).ifPresent(arguments::add);
        arguments.addAll(call.parameters().stream().skip(1).toList());
        return arguments;
    }

    private static Optional<String> number(Invocation call, String option) {
        return call.value(option).map(value -> {
            if (!NUMBER.matcher(value).matches()) {
                throw UserException.invalid(Problem.of(option + ": '" + value + "' is not a whole number"));
            }
            return option + "=" + value;
        });
    }

    private static Optional<String> words(Invocation call, String option, List<String> known) {
        return call.value(option).map(value -> {
            for (String word : List.of(value.split(",", -1))) {
                if (!known.contains(word)) {
                    throw UserException.invalid(
                            Problem.of(option + ": '" + word + "' is none of " + String.join(", ", known)));
                }
            }
            return option + "=" + value;
        });
    }
}
