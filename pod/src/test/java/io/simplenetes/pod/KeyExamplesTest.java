package io.simplenetes.pod;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.pod.schema.KeyPath;
import io.simplenetes.pod.schema.Kind;
import io.simplenetes.pod.schema.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The examples in the table of keys, which the reference, the schema and `podc explain` show, compile.
class KeyExamplesTest {

    /// What must stand beside any key of a place.
    private static final Map<Place, String> BESIDE_ALL = Map.of(
            Place.POD,
            "api: 1.0.0-beta2\npodVersion: 1.2.3\nvolumes: [{name: conf, type: config}]\n",
            Place.CONTAINER,
            "name: haproxy\nimage: x\n",
            Place.MOUNT,
            "dest: /mnt\nvolume: conf\n",
            Place.EXPOSE,
            "hostPort: 1\ntargetPort: 1\n",
            Place.INGRESS,
            "protocol: http\n");

    /// What must stand beside some keys in addition.
    private static final Map<String, String> BESIDE = Map.of(
            "volumes.name", "type: config\n",
            "volumes.type", "name: conf\n",
            "volumes.bind", "name: v\ntype: host\n",
            "volumes.shared", "name: v\ntype: volume\n",
            "volumes.size", "name: v\ntype: ramdisk\n",
            "containers.env.value", "name: A\n",
            "labels.value", "name: a\n",
            "containers.expose.ingress", "clusterPort: 61000\n");

    private final PodYaml yaml;

    KeyExamplesTest(@TempDir Path folder) {
        yaml = new PodYaml(folder);
    }

    static List<KeyPath> examples() {
        return KeyPath.all().stream()
                .filter(path -> path.key().example().isPresent())
                // Its program must be there, and it is no pod of containers.
                .filter(path -> !path.text().startsWith("executable"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleCompiles(KeyPath path) {
        String pod = pod(path);
        assertThat(yaml.spec(pod).containers()).as(pod).isNotEmpty();
    }

    private static String pod(KeyPath path) {
        String name = path.text();
        Place place = placeOf(name);
        String text =
                ReferenceTables.written(path.key().name(), path.key().example().orElseThrow());
        while (true) {
            text = beside(place, name) + text;
            int dot = name.lastIndexOf('.');
            if (dot < 0) {
                return text + (text.contains("containers:") ? "" : "containers: [{name: a, image: x}]\n");
            }
            name = name.substring(0, dot);
            String key = name.substring(name.lastIndexOf('.') + 1);
            boolean isList = KeyPath.find(name).getFirst().key().kind() instanceof Kind.Entries;
            String below = text.indent(isList ? 4 : 2);
            text = key + ":\n" + (isList ? "  - " + below.substring(4) : below);
            place = placeOf(name);
        }
    }

    /// The place that a key belongs to.
    private static Place placeOf(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0
                ? Place.POD
                : KeyPath.find(path.substring(0, dot)).getFirst().place().orElseThrow();
    }

    private static String beside(Place place, String path) {
        String key = path.substring(path.lastIndexOf('.') + 1);
        String ingress = place.equals(Place.INGRESS) && !key.startsWith("path") && !isAnswer(key) ? "pathBeg: /\n" : "";
        return Stream.of(BESIDE_ALL.getOrDefault(place, ""), BESIDE.getOrDefault(path, ""), ingress)
                .flatMap(String::lines)
                .filter(line -> !line.startsWith(key + ":"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static boolean isAnswer(String key) {
        return key.startsWith("redirect") || key.equals("errorfile");
    }
}
