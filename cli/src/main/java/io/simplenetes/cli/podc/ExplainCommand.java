package io.simplenetes.cli.podc;

import io.simplenetes.cli.command.About;
import io.simplenetes.cli.command.CliCommand;
import io.simplenetes.cli.command.Declare;
import io.simplenetes.cli.command.Invocation;
import io.simplenetes.cli.command.Needed;
import io.simplenetes.cli.console.Columns;
import io.simplenetes.host.error.ExitCode;
import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import io.simplenetes.pod.schema.KeyPath;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/// `podc explain`.
final class ExplainCommand implements CliCommand {

    @Override
    public About about() {
        return About.of("explain", "Explain the keys of pod.yaml")
                .detail("KEY is a name, or names with dots between. Without it all keys are listed.")
                .example("podc explain containers.startupProbe.timeout", "one key")
                .example("podc explain timeout", "every key of that name");
    }

    @Override
    public void declare(CommandSpec spec) {
        List<String> paths = KeyPath.all().stream().map(KeyPath::text).toList();
        spec.addPositional(Declare.suggested(0, "KEY", Needed.OPTIONAL, "The key, such as containers.image", paths));
    }

    @Override
    public ExitCode run(Invocation call) {
        Optional<String> written = call.parameter(0);
        List<String> lines = written.isPresent() ? explanations(written.get()) : overview();
        lines.forEach(call.console()::data);
        return ExitCode.OK;
    }

    private static List<String> overview() {
        return Columns.aligned(KeyPath.all().stream()
                .map(path -> List.of(path.text(), path.key().about()))
                .toList());
    }

    private static List<String> explanations(String written) {
        List<KeyPath> found = KeyPath.find(written);
        if (found.isEmpty()) {
            throw UserException.invalid(Problem.of("pod.yaml has no key '" + written + "'")
                    .remedy(KeyPath.nearest(written)
                            .map(near -> "did you mean '" + near + "'?")
                            .orElse("see all keys: podc explain")));
        }
        return found.stream()
                .map(Explanation::of)
                .reduce((before, next) -> {
                    before.add("");
                    before.addAll(next);
                    return before;
                })
                .orElseThrow();
    }
}
