package io.simplenetes.pod;

import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Reading a file that a user wrote: pod.yaml, pod.env.
public final class TextFile {

    /// In bytes: a little more than a preprocessed pod.yaml may have. A file of nothing but variables, which takes the
    /// most
    /// memory for its size, is then read with 256 MB.
    static final int MAX_SIZE = 4_000_000;

    private TextFile() {}

    /// The content of a file.
    ///
    /// @throws UserException when it is not there, cannot be read, is larger than 4 MB, or is not UTF-8
    public static String read(Path file) {
        return read(file, file);
    }

    /// The content of a file that the user calls by another path.
    ///
    /// @param shown its path in messages
    /// @throws UserException as [TextFile#read(Path)] does
    public static String read(Path file, Path shown) {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(MAX_SIZE + 1);
            if (bytes.length > MAX_SIZE) {
                throw UserException.invalid(Problem.of("the file has more than " + MAX_SIZE + " bytes")
                        .at(shown)
                        .remedy("put large data into a config folder"));
            }
            return decode(shown, bytes);
        } catch (NoSuchFileException e) {
            throw UserException.invalid(Problem.of("there is no such file").at(shown));
        } catch (IOException e) {
            String why = Files.isDirectory(file) ? "it is a folder" : String.valueOf(e.getMessage());
            throw UserException.failed(
                    Problem.of("the file cannot be read: " + why).at(shown));
        }
    }

    /// The text of a file's content.
    ///
    /// @param file for messages
    /// @throws UserException when it is not UTF-8, with the place of the first byte that is not
    static String decode(Path file, byte[] bytes) {
        var input = ByteBuffer.wrap(bytes);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(input).toString();
        } catch (CharacterCodingException e) {
            String before = new String(bytes, 0, input.position(), StandardCharsets.UTF_8);
            int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
            int begin = before.lastIndexOf('\n') + 1;
            throw UserException.invalid(Problem.of("this byte is not UTF-8 text")
                    .at(file, line, 1 + before.codePointCount(begin, before.length()))
                    .remedy("save the file as UTF-8"));
        }
    }
}
