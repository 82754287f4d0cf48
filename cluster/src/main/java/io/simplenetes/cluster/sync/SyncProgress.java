package io.simplenetes.cluster.sync;

import io.simplenetes.cluster.plan.Plan;
import io.simplenetes.host.name.HostName;

/// Is told how a sync goes on. Calls come from several threads at once, for one host in order.
public interface SyncProgress {

    /// All hosts that were reached are locked and have reported; this will be done, unless this throws.
    default void planned(Plan plan) {}

    /// Files are on their way to a host.
    default void sending(HostName host) {}

    /// An operation on a host is done.
    default void done(HostName host, String title) {}

    /// A host is through.
    default void ended(HostName host, HostOutcome outcome) {}
}
