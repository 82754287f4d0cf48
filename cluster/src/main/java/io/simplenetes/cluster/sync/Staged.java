package io.simplenetes.cluster.sync;

import io.simplenetes.cluster.remote.Archive;
import io.simplenetes.cluster.remote.StagedFile;
import io.simplenetes.cluster.remote.Step;
import java.util.List;

/// What is sent to a host and what the host then does with it.
///
/// @param files all files that the steps need
/// @param units in order
record Staged(List<StagedFile> files, List<Unit> units) {

    /// The steps of one operation.
    ///
    /// @param title of the operation
    /// @param counts whether it is an operation of the plan
    record Unit(String title, boolean counts, List<Step> steps) {
        Unit {
            steps = List.copyOf(steps);
        }
    }

    Staged {
        files = List.copyOf(files);
        units = List.copyOf(units);
    }

    Archive archive() {
        return new Archive(files);
    }

    List<Step> steps() {
        return units.stream().flatMap(unit -> unit.steps().stream()).toList();
    }
}
