package io.simplenetes.cluster.plan;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The files of a release that are compared and deployed.
///
/// @param files by path relative to the release's folder: `pod`, `pod.portmappings.conf`, `config/NAME.txt`,
///     `config/NAME/...`; without `pod.state`, whose word is what counts
public record ReleaseFiles(SortedMap<String, FileDigest> files) {

    public static final String POD = "pod";
    public static final String STATE = "pod.state";
    public static final String PORT_MAPPINGS = "pod.portmappings.conf";

    private static final String CONFIGS = "config/";
    private static final String CHECKSUM = ".txt";

    public ReleaseFiles {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /// The files of a map in any order.
    public static ReleaseFiles of(Map<String, FileDigest> files) {
        return new ReleaseFiles(new TreeMap<>(files));
    }

    /// One file; empty when there is none.
    public Optional<FileDigest> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /// Whether there is an executable: without it the release cannot do anything.
    public boolean hasPod() {
        return files.containsKey(POD);
    }

    /// The names of the configs: of those that have files, and of those that have a checksum.
    public SortedSet<String> configs() {
        var names = new TreeSet<String>();
        for (String path : files.keySet()) {
            if (path.startsWith(CONFIGS)) {
                String below = path.substring(CONFIGS.length());
                int slash = below.indexOf('/');
                if (slash > 0) {
                    names.add(below.substring(0, slash));
                } else if (below.endsWith(CHECKSUM)) {
                    names.add(below.substring(0, below.length() - CHECKSUM.length()));
                }
            }
        }
        return names;
    }

    /// The files of a config, by path relative to its folder.
    public SortedMap<String, FileDigest> config(String name) {
        String prefix = configPath(name) + "/";
        var found = new TreeMap<String, FileDigest>();
        files.tailMap(prefix).entrySet().stream()
                .takeWhile(file -> file.getKey().startsWith(prefix))
                .forEach(file -> found.put(file.getKey().substring(prefix.length()), file.getValue()));
        return found;
    }

    /// The file that holds a config's checksum; empty when there is none.
    public Optional<FileDigest> checksum(String config) {
        return file(checksumPath(config));
    }

    /// The path of a config's folder, relative to the release's.
    public static String configPath(String name) {
        return CONFIGS + name;
    }

    /// The path of a config's checksum, relative to the release's folder.
    public static String checksumPath(String config) {
        return configPath(config) + CHECKSUM;
    }
}
