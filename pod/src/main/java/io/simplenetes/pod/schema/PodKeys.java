package io.simplenetes.pod.schema;

import static io.simplenetes.pod.schema.Key.optional;
import static io.simplenetes.pod.schema.Key.required;

import java.util.List;

/// The keys of the file itself, of labels, and of volumes.
final class PodKeys {

    private PodKeys() {}

    static List<Key> pod() {
        return List.of(
                required("api", Choice.API, "the version of this format").example("1.0.0-beta2"),
                optional("runtime", Choice.RUNTIME, "what runs the pod").standard("podman"),
                required("podVersion", Text.VERSION, "the version of the pod, such as 1.2.3 or 1.2.3-rc.1")
                        .example("1.2.3")
                        .more("""
                                Three numbers and, after a `-`, an optional tag of lower case letters, digits, `.` and `-`. It stands once, at the
                                beginning of a line, without quotes, in no block of the preprocessor and without a variable: it names the release
                                before anything else is known. The host name of the pod is `POD-VERSION`, its first 63 characters when there are more than 64.
                                """),
                optional("labels", Kind.Entries.of(Place.LABEL), "labels of the podman pod")
                        .example("""
                        - name: team
                          value: shop
                        """),
                optional("volumes", Kind.Entries.of(Place.VOLUME), "what containers can mount")
                        .example("""
                        - name: conf
                          type: config
                        - name: data
                          type: volume
                          shared: pod
                        """),
                optional(
                                "containers",
                                new Kind.Entries(Place.CONTAINER, 1),
                                "the containers, in the order in which they start")
                        .example("""
                                - name: web
                                  image: docker.io/library/nginx:1.27
                                """)
                        .more("""
                                At least one; the runtime executable has none. They are stopped in the reverse order. Those that do not use the network of the host share one
                                network: they reach each other on `localhost`, and no two of them can listen on one port.
                                """),
                optional(
                                "executable",
                                new Kind.Fields(Place.EXECUTABLE),
                                "the program that is the pod, for the runtime executable")
                        .example("file: ./proxy\n")
                        .more("""
                        The program is copied byte for byte. It must answer to the Pod API itself. `labels`, `volumes` and `containers` cannot be
                        together with it.
                        """));
    }

    static List<Key> executable() {
        return List.of(required("file", Text.PATH, "the program; a relative path begins in the folder of pod.yaml"));
    }

    static List<Key> label() {
        return List.of(
                required("name", Text.LABEL_NAME, "its name").example("team"),
                optional("value", Text.LABEL_VALUE, "its value: letters, digits and _ . / -")
                        .example("shop"));
    }

    static List<Key> volume() {
        return List.of(
                required("name", Text.VOLUME_NAME, "its name, unique among the volumes")
                        .example("conf")
                        .more("""
                                Names have lower case letters, digits and `_`; they begin with a letter and do not end with `_`. The name of a
                                config may begin with `_`, which says that it is never deployed to a cluster.
                                """),
                required("type", Choice.VOLUME_TYPE, "what it is")
                        .example("config")
                        .more("""
                        The folder of a config, `config/NAME` beside the compiled pod, must be there when the pod is compiled. It is mounted
                        read-only, and may change while the pod runs. podman's name for a volume is `NAME-POD-VERSION`, `NAME-POD` or
                        `NAME`, for `shared` no, pod and host. A ramdisk is the folder `ramdisk/NAME` beside the pod; where root has not made
                        it a file system in memory it is a plain folder.
                        """),
                optional(
                                "bind",
                                Text.PATH,
                                "for host: the path on the host; a relative one begins in the folder of pod.yaml")
                        .example("/srv/files")
                        .more("""
                                The folder of pod.yaml itself when left out. `.`, `..` and double slashes are removed; symbolic links are not
                                followed. `podc` warns when it does not exist, as the pod may run on another machine.
                                """),
                optional("shared", Choice.SHARED, "for volume: who else sees it")
                        .standard("no"),
                optional("size", Text.MEBIBYTES, "for ramdisk: its size")
                        .standard("1M")
                        .example("64M"),
                optional("encrypted", Choice.YES_OR_NO, "for config: whether its files are encrypted")
                        .standard("false")
                        .more("""
                                Only `false` can be written: encrypted configs have never been finished, neither here nor in the original.
                                """));
    }
}
