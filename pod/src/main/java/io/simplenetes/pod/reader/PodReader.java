package io.simplenetes.pod.reader;

import io.simplenetes.host.name.PodVersion;
import io.simplenetes.host.name.Release;
import io.simplenetes.pod.schema.Choice;
import io.simplenetes.pod.schema.Place;
import io.simplenetes.pod.source.Problems;
import io.simplenetes.pod.source.Quoted;
import io.simplenetes.pod.spec.Container;
import io.simplenetes.pod.spec.Pod;
import io.simplenetes.pod.spec.PodSpec;
import io.simplenetes.pod.spec.PodSpec.Label;
import io.simplenetes.pod.template.VersionLine;
import io.simplenetes.pod.yaml.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a pod.yaml.
public final class PodReader {

    private PodReader() {}

    /// Reads and checks all of it.
    ///
    /// @throws UserException with all problems, those that were found before included
    public static Pod read(Node root, PodContext context, Problems problems) {
        Optional<? extends Pod> pod = Entry.of(root, Place.POD, problems).flatMap(entry -> read(entry, context));
        problems.throwIfAny();
        return pod.orElseThrow(() -> new IllegalStateException("neither a pod nor a problem"));
    }

    private static Optional<? extends Pod> read(Entry entry, PodContext context) {
        entry.choice("api", Choice.API);
        boolean executable = entry.choice("runtime", Choice.RUNTIME).equals(Optional.of("executable"));
        Optional<Release> release = version(entry, context.version()).map(v -> new Release(context.pod(), v));
        return executable ? ExecutableReader.read(entry, release, context) : ofContainers(entry, release, context);
    }

    private static Optional<PodSpec> ofContainers(Entry entry, Optional<Release> release, PodContext context) {
        if (entry.has("executable")) {
            entry.problems()
                    .add(
                            entry.position("executable"),
                            "'executable' has a meaning for the runtime executable only",
                            "remove it, or write runtime: executable");
        }
        entry.require("containers");
        List<Label> labels = LabelReader.read(entry);
        Volumes volumes = Volumes.read(entry.entries("volumes", Place.VOLUME), context, entry.problems());
        List<Container> containers = containers(entry, context, volumes);
        return release.map(r -> new PodSpec(r, labels, volumes.all(), containers));
    }

    private static List<Container> containers(Entry entry, PodContext context, Volumes volumes) {
        if (entry.value("containers").orElse(null) instanceof Node.Items list
                && list.items().isEmpty()) {
            entry.problems().add(list.position(), "the pod has no containers", "add an item with name and image");
        }
        List<Entry> entries = entry.entries("containers", Place.CONTAINER);
        Map<String, Entry> byName = new LinkedHashMap<>();
        for (Entry container : entries) {
            container.textAgain("name").ifPresent(name -> byName.put(name, container));
        }
        ContainerReader reader = new ContainerReader(context, volumes, byName, entry.problems());
        return entries.stream()
                .flatMap(container -> reader.read(container).stream())
                .toList();
    }

    /// The version names the folder of the release before anything is preprocessed, so what preprocessing makes of it
    /// must be the same.
    private static Optional<PodVersion> version(Entry entry, Optional<VersionLine> line) {
        Optional<String> version = entry.text("podVersion");
        if (version.isEmpty()) {
            return Optional.empty();
        }
        String text = version.get();
        if (line.isPresent() && !line.get().value().equals(text)) {
            entry.problems()
                    .add(
                            entry.position("podVersion"),
                            "podVersion " + Quoted.of(text) + " is not what the first line of podVersion says: "
                                    + Quoted.of(line.get().value()),
                            "write it once, in no block and without a variable");
            return Optional.empty();
        }
        if (line.isEmpty()) {
            entry.problems()
                    .add(
                            entry.position("podVersion"),
                            "podVersion does not begin its line",
                            "write podVersion: at the beginning of a line, without quotes");
            return Optional.empty();
        }
        if (!PodVersion.isValid(text)) {
            entry.problems()
                    .add(
                            entry.position("podVersion"),
                            Quoted.of(text) + " is not a pod version",
                            line.get().remedy());
            return Optional.empty();
        }
        return Optional.of(new PodVersion(text));
    }
}
