package io.simplenetes.cluster.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A folder that is made beside its place, under a hidden name, and appears there as a whole by one rename or not at
/// all.
///
/// When the process is killed a hidden folder `.NAME.new-XXXXXXXX` or `.NAME.old-XXXXXXXX` is left; [#sweep] removes
/// such folders.
public final class StagedFolder implements AutoCloseable {

    private static final Pattern HIDDEN = Pattern.compile("\\..+\\.(new|old)-[0-9a-f]{8}");

    private final Path target;
    private final Path folder;
    private final List<Path> newParents;
    private boolean published;

    private StagedFolder(Path target, Path folder, List<Path> newParents) {
        this.target = target;
        this.folder = folder;
        this.newParents = newParents;
    }

    /// Makes an empty folder beside a place, and the folders above it.
    ///
    /// @param target absolute; the place, where as yet nothing is
    public static StagedFolder beside(Path target) throws IOException {
        List<Path> missing = new ArrayList<>();
        Path parent = target.resolveSibling(".").normalize();
        for (Path at = parent; at != null && Files.notExists(at); at = at.getParent()) {
            missing.add(at);
        }
        Files.createDirectories(parent);
        Path folder = hidden(target, "new");
        try {
            Files.createDirectory(folder);
        } catch (AccessDeniedException e) {
            throw new AccessDeniedException(parent.toString());
        }
        return new StagedFolder(target, folder, missing);
    }

    private static Path hidden(Path target, String why) {
        String random = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        return target.resolveSibling("." + Folder.name(target) + "." + why + "-" + random);
    }

    /// Removes what killed processes left below a folder. Only the holder of the project's lock may do so.
    public static void sweep(Path parent) throws IOException {
        if (!Files.isDirectory(parent)) {
            return;
        }
        List<Path> left;
        try (Stream<Path> children = Files.list(parent)) {
            left = children.filter(child -> HIDDEN.matcher(Folder.name(child)).matches())
                    .toList();
        }
        for (Path child : left) {
            FileTree.delete(child);
        }
    }

    /// The hidden folder, for as long as it is not published.
    public Path folder() {
        return folder;
    }

    /// Puts the folder in its place.
    ///
    /// @throws FileAlreadyExistsException when something is there
    public void publish() throws IOException {
        // Not atomic as to the question whether something is there: rename(2) would replace an empty folder.
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        Files.move(folder, target);
        published = true;
    }

    /// Puts the folder in the place of what is there, if anything is. A process that is killed in between leaves the
    /// place empty; what was there is then beside it under a hidden name.
    public void replace() throws IOException {
        if (Files.notExists(target, LinkOption.NOFOLLOW_LINKS)) {
            publish();
            return;
        }
        Path old = hidden(target, "old");
        Files.move(target, old);
        try {
            publish();
        } catch (IOException e) {
            Files.move(old, target);
            throw e;
        }
        FileTree.delete(old);
    }

    /// Takes a published folder away again, because what belongs to it could not be done.
    public void withdraw() throws IOException {
        if (published) {
            Files.move(target, folder);
            published = false;
        }
    }

    /// Removes the folder and the folders made for it, unless it is published.
    @Override
    public void close() {
        if (published) {
            return;
        }
        try {
            FileTree.delete(folder);
            for (Path parent : newParents) {
                Files.deleteIfExists(parent);
            }
        } catch (DirectoryNotEmptyException e) {
            // Somebody else has found a use for it.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
