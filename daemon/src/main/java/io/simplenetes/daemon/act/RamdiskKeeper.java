package io.simplenetes.daemon.act;

import io.simplenetes.host.name.Release;
import java.io.IOException;
import java.nio.file.Path;

/// Who can mount ramdisks, which takes root.
public interface RamdiskKeeper {

    /// Mounts a ramdisk of a release, unless it is there.
    ///
    /// @param name in the form of a pod's name
    /// @param mebibytes at least 1
    /// @return the folder, which this user owns
    /// @throws IOException when it cannot be, with the reason
    Path mount(Release release, String name, int mebibytes) throws IOException, InterruptedException;

    /// Unmounts all ramdisks of a release; what they hold is gone.
    ///
    /// @throws IOException when one cannot be, with the reason
    void unmount(Release release) throws IOException, InterruptedException;
}
