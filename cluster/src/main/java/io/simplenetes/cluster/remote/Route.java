package io.simplenetes.cluster.remote;

import java.util.Optional;

/// The way to a host, which may have to be made first.
public interface Route {

    /// Makes the way, unless it is there.
    ///
    /// @throws io.simplenetes.host.error.UserException when the host cannot be reached
    Transport open();

    /// A way that is new for certain, after a session over [#open] ended before it began; empty when that one was new
    /// already.
    ///
    /// @throws io.simplenetes.host.error.UserException when the host cannot be reached
    Optional<Transport> reopen();
}
