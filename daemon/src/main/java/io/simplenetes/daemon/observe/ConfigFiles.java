package io.simplenetes.daemon.observe;

import io.simplenetes.host.file.ConfigChecksum;
import io.simplenetes.host.layout.ReleaseDir;
import io.simplenetes.host.name.PodName;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// The files `config/NAME.txt`, each written after the files of config NAME: that its content changed is the
/// sign that the config did.
final class ConfigFiles {

    private static final String SUFFIX = ".txt";

    private ConfigFiles() {}

    /// What identifies the content of each config by its name. An empty file is still being written.
    static Map<String, String> read(ReleaseDir release) {
        Map<String, String> configs = new TreeMap<>();
        for (Path file : Folder.list(release.configs())) {
            String name = file.getFileName().toString();
            if (name.endsWith(SUFFIX) && isConfig(name.substring(0, name.length() - SUFFIX.length()))) {
                SmallFile.read(file)
                        .filter(text -> !text.isBlank())
                        .ifPresent(text -> configs.put(
                                name.substring(0, name.length() - SUFFIX.length()),
                                ConfigChecksum.sha256(text.getBytes(StandardCharsets.UTF_8))));
            }
        }
        return configs;
    }

    /// A config's name is a pod's or begins with `_`: it can be neither an option nor two words.
    private static boolean isConfig(String name) {
        return PodName.isValid(name.startsWith("_") ? "x" + name : name);
    }
}
