package io.simplenetes.pod.schema;

import static io.simplenetes.pod.schema.Key.later;
import static io.simplenetes.pod.schema.Key.optional;
import static io.simplenetes.pod.schema.Key.required;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A map in pod.yaml: which keys it has.
///
/// @param title what a message calls it
/// @param keys its keys, in the order in which to explain them
public record Place(String title, List<Key> keys) {

    /// The file itself.
    public static final Place POD = of(
            "the pod",
            required("api", "the version of this format, 1.0.0-beta1 or 1.0.0-beta2"),
            optional("runtime", "what runs the pod: podman"),
            required("podVersion", "the version of the pod, such as 1.2.3 or 1.2.3-rc.1"),
            later("labels", "labels of the podman pod"),
            optional("volumes", "what containers can mount"),
            required("containers", "the containers, in the order in which they start"),
            later("executable", "the program that is the pod, for the runtime executable"));

    /// An item of `volumes`.
    public static final Place VOLUME = of(
            "a volume",
            required("name", "its name, unique among the volumes"),
            required("type", "config, host or volume"),
            optional("bind", "for host: the path on the host; a relative one begins in the folder of pod.yaml"),
            optional("shared", "for volume: who else sees it: no (this version of the pod alone), pod or host"),
            later("size", "for ramdisk: its size"),
            later("encrypted", "for config: whether its files are encrypted"));

    /// An item of `containers`.
    public static final Place CONTAINER = of(
            "a container",
            required("name", "its name, unique among the containers"),
            required("image", "the image to run"),
            optional("command", "the list of words that replaces the image's entry point"),
            optional("args", "the list of words that replaces the image's command"),
            optional("env", "variables for its environment"),
            optional("restart", "what happens when it ends: always or never"),
            optional("signal", "how it is told that a config has changed"),
            optional("mounts", "which volumes it sees"),
            optional("expose", "which ports it publishes"),
            later("workingDir", "the folder in which it starts"),
            later("network", "host: use the network of the host"),
            later("startupProbe", "how to find out whether it has started"),
            later("readinessProbe", "how to find out whether it can take requests"),
            later("livenessProbe", "how to find out whether it must be started again"));

    /// An item of `env`.
    public static final Place ENV = of(
            "an env entry",
            required("name", "the variable: letters, digits and _, not beginning with a digit"),
            optional("value", "its value; empty when left out"));

    /// `signal`, or its item.
    public static final Place SIGNAL = of(
            "a signal",
            optional("sig", "the signal for its first process, by name or number"),
            optional("cmd", "the list of words of a command to run in the container"));

    /// An item of `mounts`.
    public static final Place MOUNT = of(
            "a mount",
            required("dest", "the absolute path in the container"),
            required("volume", "the name of a volume of the pod"));

    /// An item of `expose`.
    public static final Place EXPOSE = of(
            "an expose entry",
            optional("targetPort", "the port on which the container listens, 1 to 65535"),
            optional("hostPort", "the port of the host that leads to it, 1 to 65535, each once in a pod"),
            optional("clusterPort", "the port that leads to it from all hosts, 1024 to 29999 or 32768 to 65535"),
            optional("hostInterface", "the IPv4 address of the host on which hostPort is opened"),
            optional("maxConn", "how many connections the proxy lets through at once, 0 to 999999999"),
            optional("sendProxy", "whether the proxy sends a PROXY protocol header: true or false"),
            later("ingress", "which requests from the internet lead to it"));

    /// All places.
    public static final List<Place> ALL = List.of(POD, VOLUME, CONTAINER, ENV, SIGNAL, MOUNT, EXPOSE);

    public Place {
        keys = List.copyOf(keys);
    }

    private static Place of(String title, Key... keys) {
        return new Place(title, List.of(keys));
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

    /// The names of its keys, those of a later version included.
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
