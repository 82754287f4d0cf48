package io.simplenetes.host.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The checksum of a config folder, as it stands in `config/NAME.txt`.
///
/// It is the SHA-256 of a text that has a line `SHA256  ./PATH` for each regular file below the folder, sorted by path:
/// names
/// and contents count; modes, empty folders and symbolic links do not.
public final class ConfigChecksum {

    private ConfigChecksum() {}

    /// The checksum of a folder: 64 hexadecimal digits.
    ///
    /// @throws IOException when the folder or a file cannot be read
    public static String of(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        }
        try {
            return sha256(files.stream()
                    .map(file -> new Line(folder.relativize(file).toString(), file))
                    .sorted((a, b) -> a.path.compareTo(b.path))
                    .map(Line::text)
                    .collect(Collectors.joining())
                    .getBytes(StandardCharsets.UTF_8));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// The SHA-256 of some bytes: 64 hexadecimal digits.
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private record Line(String path, Path file) {
        String text() {
            try {
                return sha256(Files.readAllBytes(file)) + "  ./" + path + "\n";
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
