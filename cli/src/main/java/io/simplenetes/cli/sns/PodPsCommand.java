package io.simplenetes.cli.sns;

import io.simplenetes.cli.command.About;
import io.simplenetes.cli.command.CliCommand;
import io.simplenetes.cli.command.Declare;
import io.simplenetes.cli.command.Invocation;
import io.simplenetes.cli.command.Needed;
import io.simplenetes.cli.console.Masked;
import io.simplenetes.cluster.project.PlacedRelease;
import io.simplenetes.cluster.project.PodRef;
import io.simplenetes.cluster.remote.PodCommand;
import io.simplenetes.cluster.sync.PodCalls;
import io.simplenetes.host.error.ExitCode;
import io.simplenetes.host.file.PodStatus;
import io.simplenetes.host.json.Json;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/// `sns pod ps POD`.
final class PodPsCommand implements CliCommand {

    @Override
    public About about() {
        return About.of("pod ps", "Show what a pod does on its hosts")
                .detail("Asks all hosts at once. A host that cannot be asked has the status unknown.")
                .example("sns pod ps web", "the latest release of web on each of its hosts")
                .example("sns pod ps web:1.0.0@web1 -r", "how many hosts are ready of how many: 1/1")
                .example("sns pod ps web -r -q", "prints nothing; exit code 0 when a host is ready");
    }

    @Override
    public void declare(CommandSpec spec) {
        spec.addPositional(Declare.parameter(0, "POD[:VERSION][@HOST]", Needed.REQUIRED, "The releases"));
        spec.addOption(Declare.flag("-r --readiness", "Show how many hosts are ready"));
        spec.addOption(Declare.flag("-q --quiet --quite", "With -r: tell it by the exit code alone"));
        spec.addOption(Declare.output());
    }

    @Override
    public ExitCode run(Invocation call) {
        PodRef ref = PodRef.parse(call.parameter(0).orElseThrow());
        CallSite site = CallSite.of(call);
        List<Row> rows = new PodCalls(site.routes(), List.of("ps"))
                .ask(ref.in(site.project())).stream().map(Row::of).toList();
        for (Row row : rows) {
            row.problem().ifPresent(problem -> call.console().warning("host " + row.host() + ": " + problem));
        }
        long ready = rows.stream().filter(row -> row.status().ready()).count();
        if (call.json()) {
            call.console().data(Json.list(rows.stream().map(Row::json).toList()));
        } else if (!call.flag("--readiness")) {
            rows.forEach(row -> call.console().stream(Masked.of(row.text())));
        } else if (!call.flag("--quiet")) {
            call.console().data(ready + "/" + rows.size());
        }
        return call.flag("--readiness") && call.flag("--quiet") && ready == 0 ? ExitCode.FAILED : ExitCode.OK;
    }

    /// What one host answered.
    private record Row(PlacedRelease placed, PodCommand.Outcome outcome, String output) {

        static Row of(PodCalls.Answer answer) {
            return new Row(answer.placed(), answer.outcome(), answer.output());
        }

        String host() {
            return placed.host().name().text();
        }

        PodStatus status() {
            return PodStatus.read(answered() ? output : "");
        }

        private boolean answered() {
            return outcome instanceof PodCommand.Outcome.Ran ran && ran.exitCode() == 0;
        }

        Optional<String> problem() {
            return switch (outcome) {
                case PodCommand.Outcome.Absent _ -> Optional.of(placed.release() + " is not there: sns cluster sync");
                case PodCommand.Outcome.Failed(String reason) -> Optional.of(reason);
                case PodCommand.Outcome.Ran ran ->
                    ran.exitCode() == 0
                            ? Optional.empty()
                            : Optional.of("pod ps failed: " + String.join(" ", ran.errors()));
            };
        }

        String text() {
            return "host: " + host() + "\n"
                    + (answered() ? output : "pod: " + placed.release().fullName() + "\nstatus: unknown\n");
        }

        Json json() {
            return Json.object()
                    .put("host", host())
                    .put("pod", placed.release().pod().text())
                    .put("version", placed.release().version().text())
                    .put("status", status().status())
                    .put("ready", status().ready())
                    .put("updated", status().updated());
        }
    }
}
