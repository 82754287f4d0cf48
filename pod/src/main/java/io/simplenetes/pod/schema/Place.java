package io.simplenetes.pod.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A map in pod.yaml: which keys it has.
///
/// @param title what a message calls it
/// @param keys its keys, in the order in which to explain them
/// @param rules how they depend on each other
public record Place(String title, List<Key> keys, List<Rule> rules) {

    // A place stands below those that its keys lead to.

    /// An item of `labels`.
    public static final Place LABEL = new Place("a label", PodKeys.label());

    /// An item of `volumes`.
    public static final Place VOLUME = new Place(
            "a volume",
            PodKeys.volume(),
            List.of(
                    new Rule.OnlyWith("bind", "type", List.of("host")),
                    new Rule.OnlyWith("shared", "type", List.of("volume")),
                    new Rule.OnlyWith("size", "type", List.of("ramdisk"))));

    /// `executable`.
    public static final Place EXECUTABLE = new Place("executable", PodKeys.executable());

    /// An item of `env`.
    public static final Place ENV = new Place("an env entry", ContainerKeys.env());

    /// `signal`, or its item.
    public static final Place SIGNAL = new Place(
            "a signal",
            ContainerKeys.signal(),
            List.of(new Rule.AtLeastOne(List.of("sig", "cmd")), new Rule.AtMostOne(List.of("sig", "cmd"))));

    /// An item of `mounts`.
    public static final Place MOUNT = new Place("a mount", ContainerKeys.mount());

    /// An item of `signal` of a `startupProbe`.
    public static final Place STARTUP_SIGNAL = new Place("a startup signal", ProbeKeys.startupSignal());

    /// `startupProbe`.
    public static final Place STARTUP_PROBE = new Place(
            "a startupProbe",
            ProbeKeys.startup(),
            List.of(new Rule.OnlyWith("cmd", "exit", List.of("false")), new Rule.Needs("period", List.of("cmd"))));

    /// `readinessProbe` and `livenessProbe`.
    public static final Place PROBE = new Place("a probe", ProbeKeys.probe());

    /// An item of `ingress`.
    public static final Place INGRESS = new Place("an ingress rule", ExposeKeys.ingress(), ExposeKeys.ingressRules());

    /// An item of `expose`.
    public static final Place EXPOSE = new Place(
            "an expose entry",
            ExposeKeys.expose(),
            List.of(
                    new Rule.Needs("hostPort", List.of("targetPort")),
                    new Rule.Needs("targetPort", List.of("hostPort")),
                    new Rule.Needs("clusterPort", List.of("hostPort", "targetPort")),
                    new Rule.AtLeastOne(List.of("hostPort", "targetPort", "clusterPort", "ingress")),
                    new Rule.OnlyWith("clusterPort", "protocol", List.of("tcp")),
                    new Rule.OnlyWith("maxConn", "protocol", List.of("tcp")),
                    new Rule.OnlyWith("sendProxy", "protocol", List.of("tcp")),
                    new Rule.OnlyWith("ingress", "protocol", List.of("tcp"))));

    /// An item of `containers`.
    public static final Place CONTAINER = new Place(
            "a container", ContainerKeys.container(), List.of(new Rule.AtMostOne(List.of("network", "expose"))));

    /// The file itself.
    public static final Place POD = new Place(
            "the pod",
            PodKeys.pod(),
            List.of(
                    new Rule.AtLeastOne(List.of("containers", "executable")),
                    new Rule.NeededWith("executable", "runtime", "executable"),
                    new Rule.OnlyWith("executable", "runtime", List.of("executable")),
                    new Rule.OnlyWith("labels", "runtime", List.of("podman")),
                    new Rule.OnlyWith("volumes", "runtime", List.of("podman")),
                    new Rule.OnlyWith("containers", "runtime", List.of("podman"))));

    /// All places, in the order in which to explain them.
    public static final List<Place> ALL = List.of(
            POD,
            LABEL,
            VOLUME,
            CONTAINER,
            ENV,
            MOUNT,
            SIGNAL,
            STARTUP_PROBE,
            STARTUP_SIGNAL,
            PROBE,
            EXPOSE,
            INGRESS,
            EXECUTABLE);

    public Place {
        keys = List.copyOf(keys);
        rules = List.copyOf(rules);
    }

    private Place(String title, List<Key> keys) {
        this(title, keys, List.of());
    }

    /// The key of a name.
    public Optional<Key> key(String name) {
        for (Key key : keys) {
            if (key.name().equals(name)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    /// The names of its keys.
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (Key key : keys) {
            names.add(key.name());
        }
        return names;
    }

    /// The places that have a key of a name.
    public static List<Place> having(String name) {
        List<Place> places = new ArrayList<>();
        for (Place place : ALL) {
            if (place.key(name).isPresent()) {
                places.add(place);
            }
        }
        return places;
    }
}
