package io.simplenetes.pod.schema;

import static io.simplenetes.pod.schema.Key.optional;
import static io.simplenetes.pod.schema.Key.required;

import java.util.List;
import java.util.stream.Stream;

/// The keys of a container, and of its variables, signal and mounts.
final class ContainerKeys {

    private ContainerKeys() {}

    static List<Key> container() {
        return Stream.of(program(), life(), surroundings(), limits())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Key> program() {
        return List.of(
                required("name", Text.NAME, "its name, unique among the containers")
                        .example("web")
                        .more("""
                                podman knows the container as `NAME-POD-VERSION`, which has at most 200 characters.
                                """),
                required("image", Text.IMAGE, "the image to run")
                        .example("docker.io/library/nginx:1.27")
                        .more("""
                        As podman-pull(1) takes it: with a tag, or with a digest (`nginx@sha256:...`), which always stands for the very same image.
                        """),
                optional("pull", Choice.PULL, "when the image is fetched").standard("missing"),
                optional("command", Kind.Texts.of(Text.ANY), "the list of words that replaces the image's entry point")
                        .example("[sh, -c, 'exec httpd -f -p \"$PORT\"']")
                        .more("""
                                The first word is the program. The image's own command is then not used either. Each word reaches the container
                                byte for byte. No shell looks at it: `$`, backticks, quotes and newlines are what they are.

                                A word has at most 131,071 bytes, as has all of `command` as a JSON array; everything together, `args` and
                                `env` included, at most 1,500,000. This is what Linux can hand to a program.
                                """),
                optional("args", Kind.Texts.of(Text.ANY), "the list of words that replaces the image's command")
                        .example("[-g, daemon off;]")
                        .more("They follow the words of `command`, or else those of the image's entry point."),
                optional("workingDir", Text.FOLDER, "the folder in which it starts")
                        .example("/srv"),
                optional("env", Kind.Entries.of(Place.ENV), "variables for its environment")
                        .example("""
                        - name: PAUSE
                          value: 60
                        """));
    }

    private static List<Key> life() {
        return List.of(
                optional("restart", Choice.RESTART, "what happens when it ends").standard("never"),
                optional("stopTimeout", WholeNumber.SECONDS_OR_NONE, "how long it may take to stop before it is killed")
                        .standard("10"),
                optional("signal", new Kind.OneEntry(Place.SIGNAL), "how it is told that a config has changed")
                        .example("""
                        - sig: HUP
                        """)
                        .more("One of `sig` and `cmd`, as a map or as a list of one map."),
                optional("startupProbe", new Kind.Fields(Place.STARTUP_PROBE), "how to find out whether it has started")
                        .example("""
                                cmd: [test, -e, /run/ready]
                                timeout: 60
                                """),
                optional("readinessProbe", new Kind.Fields(Place.PROBE), "how to find out whether it can take requests")
                        .example("cmd: [wget, -q, -O, /dev/null, 'http://localhost:8080/']\n"),
                optional(
                                "livenessProbe",
                                new Kind.Fields(Place.PROBE),
                                "how to find out whether it must be started again")
                        .example("cmd: [pgrep, nginx]\n"));
    }

    private static List<Key> surroundings() {
        return List.of(
                optional("mounts", Kind.Entries.of(Place.MOUNT), "which volumes it sees")
                        .example("""
                        - dest: /etc/nginx/conf.d
                          volume: conf
                        """)
                        .more("""
                        No two mounts of a container have the same `dest`. Neither `dest` nor `bind` of a volume can have a colon or a
                        control character: podman takes a colon as the end of the path.
                        """),
                optional("network", Choice.NETWORK, "which network it uses; that of the pod when left out")
                        .example("host")
                        .more("""
                                With `host` it runs beside the pod, on the network of the host; it cannot have `expose` then, as it opens
                                its ports on the host itself.
                                """),
                optional("expose", Kind.Entries.of(Place.EXPOSE), "which ports it publishes")
                        .example("""
                        - targetPort: 80
                          hostPort: 8080
                        """));
    }

    private static List<Key> limits() {
        return List.of(
                optional("memory", Text.MEMORY, "how much memory it can use; no limit when left out")
                        .example("256m"),
                optional("cpus", Text.PROCESSORS, "how many processors it can use; no limit when left out")
                        .example("0.5"),
                optional(
                                "pids",
                                WholeNumber.PROCESSES,
                                "how many processes and threads it can have; podman's limit when left out")
                        .example("100"),
                optional("user", Text.USER, "whom it runs as; the image's user when left out")
                        .example("1000:1000"),
                optional("readOnly", Choice.YES_OR_NO, "whether its root file system cannot be written")
                        .standard("false")
                        .more("Volumes that can be written still can, as can /tmp, /run and /dev/shm."),
                optional("capDrop", Kind.Texts.of(Text.CAPABILITY), "which capabilities it does without")
                        .example("[ALL]"));
    }

    static List<Key> env() {
        return List.of(
                required("name", Text.VARIABLE, "the variable: letters, digits and _, not beginning with a digit")
                        .example("PAUSE"),
                optional("value", Text.ANY, "its value; empty when left out").example("60"));
    }

    static List<Key> signal() {
        return List.of(
                optional("sig", Text.SIGNAL, "the signal for its first process, by name or number")
                        .example("HUP"),
                optional("cmd", Kind.Texts.COMMAND, "the list of words of a command to run in the container")
                        .example("[nginx, -s, reload]"));
    }

    static List<Key> mount() {
        return List.of(
                required("dest", Text.DEST, "the absolute path in the container")
                        .example("/etc/nginx/conf.d"),
                required("volume", Text.VOLUME_NAME, "the name of a volume of the pod")
                        .example("conf"));
    }
}
