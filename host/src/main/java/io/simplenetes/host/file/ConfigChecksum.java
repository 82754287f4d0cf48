package io.simplenetes.host.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
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
        var digests = new TreeMap<String, String>();
        for (Path file : files) {
            digests.put(folder.relativize(file).toString(), Sha256.of(file));
        }
        return of(digests);
    }

    /// The checksum of a folder whose files are known.
    ///
    /// @param digests the SHA-256 of each regular file below the folder, by path relative to it
    public static String of(SortedMap<String, String> digests) {
        var lines = new StringBuilder();
        digests.forEach((path, digest) ->
                lines.append(digest).append("  ./").append(path).append('\n'));
        return sha256(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// The SHA-256 of some bytes: 64 hexadecimal digits.
    public static String sha256(byte[] bytes) {
        return Sha256.of(bytes);
    }
}
