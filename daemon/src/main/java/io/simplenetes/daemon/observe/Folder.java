package io.simplenetes.daemon.observe;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Listing folders that somebody else fills and removes at any time.
final class Folder {

    private Folder() {}

    /// What is directly in a folder, in no order; nothing when it is not there or vanishes meanwhile, which is
    /// no error here: whatever removed it is seen again by the next look (D1).
    static List<Path> list(Path folder) {
        List<Path> found = new ArrayList<>();
        try (var all = Files.newDirectoryStream(folder)) {
            all.forEach(found::add);
        } catch (IOException | DirectoryIteratorException e) {
            return found;
        }
        return found;
    }
}
