package io.simplenetes.daemon.loop;

import io.simplenetes.daemon.act.Outcome;
import io.simplenetes.daemon.watch.FolderEvent;
import io.simplenetes.host.name.Release;
import java.util.List;

/// What wakes the loop before its time.
sealed interface Event {

    /// A folder changed.
    record Folder(FolderEvent event) implements Event {}

    /// A pod's command ended.
    record Ended(Release release, Outcome outcome) implements Event {}

    /// What ran of releases whose folders are gone was ended.
    ///
    /// @param done a clause about each
    record OrphansEnded(List<String> done) implements Event {}

    /// Everything is to be read anew.
    record Look() implements Event {}

    /// The daemon is to end.
    ///
    /// @param reason a clause for the log
    record Stop(String reason) implements Event {}
}
