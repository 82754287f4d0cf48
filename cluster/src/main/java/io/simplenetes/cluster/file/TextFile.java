package io.simplenetes.cluster.file;

import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import io.simplenetes.host.file.AtomicFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Optional;

/// A small UTF-8 text file.
public final class TextFile {

    private TextFile() {}

    /// The content of a file; empty when there is none.
    ///
    /// @throws UserException when it cannot be read or is not UTF-8
    public static Optional<String> read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (NoSuchFileException | NotDirectoryException e) {
            return Optional.empty();
        } catch (CharacterCodingException e) {
            throw UserException.invalid(Problem.of("not a UTF-8 text").at(file).remedy("save the file as UTF-8"));
        } catch (IOException e) {
            throw FileFailure.reading(file, e);
        }
    }

    /// Replaces a file, as [AtomicFile] does.
    ///
    /// @throws UserException when it cannot be written
    public static void write(Path file, String content) {
        write(file, content, AtomicFile.Mode.DATA);
    }

    /// Replaces a file, as [AtomicFile] does.
    ///
    /// @throws UserException when it cannot be written
    public static void write(Path file, String content, AtomicFile.Mode mode) {
        try {
            AtomicFile.write(file, content, mode);
        } catch (IOException e) {
            throw FileFailure.writing(file, e);
        }
    }
}
