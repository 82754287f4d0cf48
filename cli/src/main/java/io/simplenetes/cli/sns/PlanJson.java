package io.simplenetes.cli.sns;

import io.simplenetes.cluster.plan.HostPlan;
import io.simplenetes.cluster.plan.Operation;
import io.simplenetes.cluster.plan.Plan;
import io.simplenetes.cluster.plan.Unreached;
import io.simplenetes.host.error.Problem;
import io.simplenetes.host.json.Json;

/// A plan for programs.
final class PlanJson {

    private PlanJson() {}

    /// One object.
    static Json of(Plan plan) {
        return Json.object()
                .put("commit", plan.commit())
                .put("changes", !plan.isEmpty())
                .put("refused", !plan.refusals().isEmpty())
                .putObjects("hosts", plan.hosts().stream().map(PlanJson::host).toList())
                .putObjects(
                        "unreached",
                        plan.unreached().stream().map(PlanJson::unreached).toList());
    }

    /// A host that could not be asked.
    static Json unreached(Unreached host) {
        return Json.object()
                .put("host", host.host().text())
                .put("problem", host.problem().what());
    }

    private static Json host(HostPlan host) {
        return Json.object()
                .put("host", host.host().text())
                .put("stands", host.stands())
                .putObjects(
                        "operations",
                        host.operations().stream().map(PlanJson::operation).toList())
                .putTexts(
                        "refusals", host.refusals().stream().map(Problem::what).toList())
                .putTexts("warnings", host.warnings());
    }

    private static Json operation(Operation operation) {
        Json json = Json.object().put("operation", operation.kind());
        if (operation instanceof Operation.OnRelease on) {
            json.put("pod", on.release().pod().text())
                    .put("version", on.release().version().text());
        }
        return json.put("title", operation.title())
                .put("effect", operation.effect().word());
    }
}
