package io.simplenetes.cli.sns;

import io.simplenetes.cluster.plan.HostPlan;
import io.simplenetes.cluster.plan.Plan;
import io.simplenetes.host.error.ExitCode;
import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import io.simplenetes.host.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/// A plan that was written by `sns cluster plan -o json`, looked at by somebody, and shall now be done as it is.
///
/// @param file where it is
/// @param text its content
record SavedPlan(Path file, String text) {

    static SavedPlan read(Path file) throws IOException {
        return new SavedPlan(file, Files.readString(file).strip());
    }

    /// Sees that the plan of now is the same: then the project is at the same commit and every host stands where it
    /// stood.
    ///
    /// @throws UserException when it is not, with what has changed
    void require(Plan now) {
        if (PlanJson.of(now).toString().equals(text)) {
            return;
        }
        var problems = new ArrayList<Problem>();
        if (!text.contains(part("commit", now.commit()))) {
            problems.add(Problem.of("it was made for another commit of the project")
                    .at(file)
                    .remedy("make a new one: sns cluster plan -o json"));
        }
        for (HostPlan host : now.hosts()) {
            if (!text.contains(part("host", host.host().text()) + "," + part("stands", host.stands()))) {
                problems.add(Problem.of("it no longer stands where it stood when " + file + " was made")
                        .at("host " + host.host())
                        .remedy("make a new plan: sns cluster plan -o json"));
            }
        }
        if (problems.isEmpty()) {
            problems.add(Problem.of("it is not the plan of what would be done now")
                    .at(file)
                    .remedy("make a new one: sns cluster plan -o json"));
        }
        throw new UserException(ExitCode.REFUSED, problems);
    }

    private static String part(String name, String value) {
        String object = Json.object().put(name, value).toString();
        return object.substring(1, object.length() - 1);
    }
}
