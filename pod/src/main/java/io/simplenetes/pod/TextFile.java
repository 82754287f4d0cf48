package io.simplenetes.pod;

import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Reading a file that a user wrote: pod.yaml, pod.env.
public final class TextFile {

    private TextFile() {}

    /// The content of a file.
    ///
    /// @throws UserException when it is not there, cannot be read, or is not UTF-8
    public static String read(Path file) {
        try {
            return decode(file, Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw UserException.invalid(Problem.of("there is no such file").at(file));
        } catch (IOException e) {
            String why = Files.isDirectory(file) ? "it is a folder" : String.valueOf(e.getMessage());
            throw UserException.failed(
                    Problem.of("the file cannot be read: " + why).at(file));
        }
    }

    private static String decode(Path file, byte[] bytes) {
        var input = java.nio.ByteBuffer.wrap(bytes);
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
