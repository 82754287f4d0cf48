package io.simplenetes.pod;

import io.simplenetes.host.name.PodName;
import io.simplenetes.pod.spec.Container;
import io.simplenetes.pod.spec.PodSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Compiles texts as the pod `web` in a folder that has the configs `conf` and `_dev`.
record PodYaml(Path folder) {

    static final String HEAD = "api: 1.0.0-beta2\npodVersion: 1.2.3\n";

    PodYaml {
        try {
            Files.createDirectories(folder.resolve("config/conf"));
            Files.createDirectories(folder.resolve("config/_dev"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PodSpec spec(String text, Map<String, String> variables) {
        return (PodSpec) Podc.pod(request(text, variables));
    }

    PodSpec spec(String text) {
        return spec(text, Map.of());
    }

    /// The container `a` with more keys, which are indented by four.
    Container container(String keys) {
        return spec(HEAD + "containers:\n  - name: a\n    image: nginx\n" + keys.indent(4))
                .containers()
                .getFirst();
    }

    CompileRequest request(String text, Map<String, String> variables) {
        return new CompileRequest(
                new PodName("web"),
                Path.of("pod.yaml"),
                text,
                name -> Optional.ofNullable(variables.get(name)),
                folder,
                folder.resolve("config"));
    }
}
