package io.simplenetes.cli.sns;

import io.simplenetes.host.file.PodReport;
import io.simplenetes.host.json.Json;
import java.util.List;

/// What a pod prints about itself, for programs: the keys as the pod writes them, every value a text.
final class ReportJson {

    private ReportJson() {}

    /// Adds a report to an object: its values as `report`, its containers as a list of objects.
    static Json of(Json object, PodReport report) {
        return object.put("report", values(report.values()))
                .putObjects(
                        "containers",
                        report.containers().stream().map(ReportJson::values).toList());
    }

    private static Json values(List<PodReport.Value> values) {
        Json json = Json.object();
        values.forEach(value -> json.put(value.key(), value.text()));
        return json;
    }
}
