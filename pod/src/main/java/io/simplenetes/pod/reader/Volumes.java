package io.simplenetes.pod.reader;

import io.simplenetes.pod.source.Problems;
import io.simplenetes.pod.spec.Volume;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The volumes of a pod by their names.
///
/// @param byName empty for a volume that has a problem, which mounting it should not repeat
/// @param all those without problems, in the order of the file
record Volumes(Map<String, Optional<Volume>> byName, List<Volume> all) {

    static Volumes read(List<Entry> entries, PodContext context, Problems problems) {
        Map<String, Optional<Volume>> byName = new HashMap<>();
        Once names = new Once(problems);
        VolumeReader reader = new VolumeReader(context);
        List<Volume> all = entries.stream()
                .flatMap(entry -> {
                    Optional<Volume> volume = reader.read(entry, names);
                    entry.textAgain("name").ifPresent(name -> byName.put(name, volume));
                    return volume.stream();
                })
                .toList();
        return new Volumes(byName, all);
    }
}
