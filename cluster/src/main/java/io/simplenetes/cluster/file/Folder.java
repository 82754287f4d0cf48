package io.simplenetes.cluster.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What a folder holds.
public final class Folder {

    private Folder() {}

    /// The folders directly below a folder whose names do not begin with a dot, sorted by name; none when there is no
    /// such folder.
    ///
    /// @throws UserException when it cannot be read
    public static List<Path> visibleFolders(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> !child.getFileName().toString().startsWith("."))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        } catch (IOException e) {
            throw FileFailure.reading(folder, e);
        }
    }

    /// The last part of a path.
    public static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }
}
