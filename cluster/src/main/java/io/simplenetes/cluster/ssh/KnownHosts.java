package io.simplenetes.cluster.ssh;

import io.simplenetes.cluster.file.TextFile;
import io.simplenetes.host.file.AtomicFile;
import io.simplenetes.host.name.HostName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The keys of a project's hosts: the file `known_hosts` in its folder, in the format of sshd(8), by the names that
/// the
/// hosts have in
/// the project. It is committed with the project, so that what one operator has verified holds for all.
///
/// @param file the file, which may not be there yet
public record KnownHosts(Path file) {

    /// The keys of a host, in the order of the file.
    public List<HostKey> keys(HostName host) {
        return lines().filter(line -> isOf(line, host))
                .flatMap(line -> key(line).stream())
                .toList();
    }

    /// Whether there is a key of a host.
    public boolean has(HostName host) {
        return !keys(host).isEmpty();
    }

    /// Writes down the key of a host, in place of those that it had.
    public void record(HostName host, HostKey key) throws IOException {
        String others = lines().filter(line -> !isOf(line, host))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        AtomicFile.write(file, others + host + " " + key.type() + " " + key.blob() + "\n");
    }

    private Stream<String> lines() {
        return TextFile.read(file).orElse("").lines();
    }

    private static boolean isOf(String line, HostName host) {
        String names = line.strip().split("\\s", 2)[0];
        return Arrays.asList(names.split(",")).contains(host.text());
    }

    private static Optional<HostKey> key(String line) {
        String[] parts = line.strip().split("\\s+", 2);
        return parts.length < 2 ? Optional.empty() : HostKey.read(parts[1]);
    }
}
