package io.simplenetes.pod.reader;

import io.simplenetes.host.error.UserException;
import io.simplenetes.host.name.PodVersion;
import io.simplenetes.host.name.Release;
import io.simplenetes.pod.schema.Choice;
import io.simplenetes.pod.schema.Place;
import io.simplenetes.pod.source.Problems;
import io.simplenetes.pod.source.Quoted;
import io.simplenetes.pod.spec.Container;
import io.simplenetes.pod.spec.PodSpec;
import io.simplenetes.pod.template.VersionLine;
import io.simplenetes.pod.yaml.Node;
import java.util.List;
import java.util.Optional;

/// Reads a pod.yaml.
public final class PodReader {

    private PodReader() {}

    /// Reads and checks all of it.
    ///
    /// @throws UserException with all problems, those that were found before included
    public static PodSpec read(Node root, PodContext context, Problems problems) {
        Optional<PodSpec> spec = Entry.of(root, Place.POD, problems).flatMap(entry -> read(entry, context));
        problems.throwIfAny();
        return spec.orElseThrow(() -> new IllegalStateException("neither a pod nor a problem"));
    }

    private static Optional<PodSpec> read(Entry entry, PodContext context) {
        entry.choice("api", Choice.API);
        entry.choice("runtime", Choice.RUNTIME);
        Optional<Release> release = version(entry, context.version()).map(v -> new Release(context.pod(), v));
        Volumes volumes = Volumes.read(entry.entries("volumes", Place.VOLUME), context, entry.problems());
        List<Container> containers = containers(entry, context, volumes);
        return release.map(r -> new PodSpec(r, List.of(), volumes.all(), containers));
    }

    private static List<Container> containers(Entry entry, PodContext context, Volumes volumes) {
        if (entry.value("containers").orElse(null) instanceof Node.Items list
                && list.items().isEmpty()) {
            entry.problems().add(list.position(), "the pod has no containers", "add an item with name and image");
        }
        ContainerReader reader = new ContainerReader(context, volumes, entry.problems());
        return entry.entries("containers", Place.CONTAINER).stream()
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
