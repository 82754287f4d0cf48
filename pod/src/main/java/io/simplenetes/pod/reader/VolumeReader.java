package io.simplenetes.pod.reader;

import io.simplenetes.pod.schema.Choice;
import io.simplenetes.pod.schema.Choice.VolumeType;
import io.simplenetes.pod.source.Quoted;
import io.simplenetes.pod.spec.Volume;
import io.simplenetes.pod.spec.Volume.Sharing;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// Reads an item of `volumes`.
final class VolumeReader {

    private static final String DEFAULT_SIZE = "1M";

    private final PodContext context;

    VolumeReader(PodContext context) {
        this.context = context;
    }

    Optional<Volume> read(Entry entry, Once names) {
        Optional<VolumeType> type = entry.choice("type", Choice.VOLUME_TYPE);
        Optional<String> name = Names.read(entry, names, type.equals(Optional.of(VolumeType.CONFIG)));
        Optional<Sharing> shared = entry.choice("shared", Choice.SHARED);
        type.ifPresent(t -> {
            only(entry, "bind", t, VolumeType.HOST, "host");
            only(entry, "shared", t, VolumeType.KEPT, "volume");
            only(entry, "size", t, VolumeType.RAMDISK, "ramdisk");
        });
        checkEncrypted(entry);
        if (name.isEmpty() || type.isEmpty()) {
            return Optional.empty();
        }
        return switch (type.get()) {
            case CONFIG -> Optional.of(config(entry, name.get()));
            case HOST -> bind(entry).map(path -> new Volume.Host(name.get(), path));
            case RAMDISK -> Optional.of(new Volume.Ramdisk(name.get(), size(entry)));
            case KEPT -> Optional.of(new Volume.Kept(name.get(), shared.orElse(Sharing.NO)));
        };
    }

    private static void only(Entry entry, String key, VolumeType type, VolumeType wanted, String word) {
        if (type != wanted && entry.has(key)) {
            entry.problems()
                    .add(
                            entry.position(key),
                            "'" + key + "' has a meaning for volumes of type " + word + " only",
                            "remove it, or write type: " + word);
        }
    }

    /// In mebibytes.
    private static int size(Entry entry) {
        String size = entry.matching("size").orElse(DEFAULT_SIZE);
        return Integer.parseInt(size.substring(0, size.length() - 1));
    }

    private static void checkEncrypted(Entry entry) {
        if (entry.isTrue("encrypted")) {
            entry.problems()
                    .add(
                            entry.position("encrypted"),
                            "encrypted configs are not supported: nothing would decrypt them on the host",
                            "write encrypted: false; keep secrets out of git and copy them to a host volume");
        }
    }

    private Volume config(Entry entry, String name) {
        if (!Files.isDirectory(context.configs().resolve(name))) {
            entry.problems()
                    .add(
                            entry.position("name"),
                            "the config " + Quoted.of(name) + " has no folder",
                            "create the folder " + context.configs().resolve(name));
        }
        return new Volume.Config(name);
    }

    private Optional<Path> bind(Entry entry) {
        try {
            Path path = context.folder().resolve(entry.text("bind").orElse("")).normalize();
            MountPath.flaw(path.toString())
                    .ifPresent(flaw -> entry.problems()
                            .add(
                                    entry.position("bind"),
                                    "bind " + Quoted.of(path.toString()) + flaw,
                                    MountPath.REMEDY));
            if (Files.notExists(path)) {
                entry.problems()
                        .warn(
                                entry.position("bind"),
                                "the path of the volume does not exist here: " + Quoted.of(path.toString()),
                                "see that it exists on the host before the pod runs there");
            }
            return Optional.of(path);
        } catch (InvalidPathException e) {
            entry.problems()
                    .add(
                            entry.position("bind"),
                            "bind cannot be a path here: " + e.getReason(),
                            "set LC_ALL=C.UTF-8, or use ASCII characters");
            return Optional.empty();
        }
    }
}
