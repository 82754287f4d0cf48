package io.simplenetes.daemon.loop;

import io.simplenetes.daemon.act.Outcome;
import io.simplenetes.daemon.watch.FolderEvent;
import io.simplenetes.host.name.Release;

/// What wakes the loop before its time.
sealed interface Event {

    /// A folder changed.
    record Folder(FolderEvent event) implements Event {}

    /// A pod's command ended.
    record Ended(Release release, Outcome outcome) implements Event {}

    /// The daemon is to end.
    ///
    /// @param reason a clause for the log
    record Stop(String reason) implements Event {}
}
