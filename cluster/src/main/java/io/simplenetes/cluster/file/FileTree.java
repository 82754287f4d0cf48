package io.simplenetes.cluster.file;

import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A folder with all that is below it. Symbolic links are never followed.
public final class FileTree {

    private FileTree() {}

    /// Copies a folder with the modes of its files. A symbolic link stays one.
    ///
    /// @param target a folder in which no file of the copied ones is yet
    /// @throws UserException for what is neither a file, a folder nor a link
    public static void copy(Path source, Path target) throws IOException {
        Files.walkFileTree(source, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(target.resolve(source.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isOther()) {
                    throw UserException.invalid(Problem.of("neither a file, a folder nor a link")
                            .at(file)
                            .remedy("remove it: it cannot be copied"));
                }
                copyFile(file, target.resolve(source.relativize(file)));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /// Copies some files of a folder, with the folders that lead to them.
    ///
    /// @param paths relative to the folder
    /// @throws UserException when the target has a file where a folder is needed
    public static void copy(Path source, Path target, List<String> paths) throws IOException {
        for (String path : paths) {
            Path copy = target.resolve(path);
            try {
                Files.createDirectories(copy.resolveSibling(".").normalize());
                copyFile(source.resolve(path), copy);
            } catch (FileAlreadyExistsException e) {
                throw UserException.invalid(Problem.of("one is a file, the other a folder, so that both cannot be kept")
                        .at(source.resolve(path))
                        .remedy("remove one of them"));
            }
        }
    }

    /// The files and symbolic links below a folder, as paths relative to it, sorted; none when there is no folder.
    public static List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .map(path -> folder.relativize(path).toString())
                    .sorted()
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    /// Whether two files have the same content, or two links the same target.
    public static boolean isSame(Path one, Path other) throws IOException {
        if (Files.isSymbolicLink(one) || Files.isSymbolicLink(other)) {
            return Files.isSymbolicLink(one)
                    && Files.isSymbolicLink(other)
                    && Files.readSymbolicLink(one).equals(Files.readSymbolicLink(other));
        }
        return Files.mismatch(one, other) < 0;
    }

    private static void copyFile(Path file, Path copy) throws IOException {
        try {
            Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            // A full disk: the exception does not know the file.
            throw new FileSystemException(copy.toString(), null, e.getMessage());
        }
    }

    /// Removes a folder; nothing happens when there is none.
    public static void delete(Path tree) throws IOException {
        try {
            Files.walkFileTree(tree, new Deletion());
        } catch (NoSuchFileException e) {
            // What is to be gone is gone.
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
            if (e != null) {
                throw e;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
