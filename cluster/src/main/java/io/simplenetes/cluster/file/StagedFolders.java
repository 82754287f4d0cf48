package io.simplenetes.cluster.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Several folders that appear in their places all or none.
public final class StagedFolders implements AutoCloseable {

    private final List<StagedFolder> folders = new ArrayList<>();
    private boolean kept;

    /// Makes an empty folder beside its place.
    ///
    /// @param target absolute; the place, where as yet nothing is
    /// @return the hidden folder
    public Path add(Path target) throws IOException {
        StagedFolder folder = StagedFolder.beside(target);
        folders.add(folder);
        return folder.folder();
    }

    /// Puts all folders in their places. They are taken away again by [#close] unless [#keep] comes first.
    public void publish() throws IOException {
        for (StagedFolder folder : folders) {
            folder.publish();
        }
    }

    /// Lets the folders stay.
    public void keep() {
        kept = true;
    }

    /// Removes all folders, unless they are kept.
    @Override
    public void close() throws IOException {
        for (StagedFolder folder : folders) {
            if (!kept) {
                folder.withdraw();
            }
            folder.close();
        }
    }
}
