package io.simplenetes.systemtests.conformance;

import io.simplenetes.systemtests.harness.Laboratory;
import io.simplenetes.systemtests.harness.Repository;
import io.simplenetes.systemtests.pod.Setting;
import io.simplenetes.systemtests.pod.TestPod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// The pods that are checked: the one that the system property `conformance.pod` names, or else a compiled pod and the
/// example of
/// an executable pod, each under every shell.
final class Subjects {

    private Subjects() {}

    static Stream<Subject> all() throws IOException, InterruptedException {
        String path = System.getProperty("conformance.pod", "");
        if (!path.isEmpty()) {
            return Stream.of(new Subject(path, Optional.empty(), Path.of(path).toAbsolutePath()));
        }
        Stream.Builder<Subject> all = Stream.builder();
        for (Setting setting : Setting.values()) {
            all.add(compiled(setting));
            all.add(executable(setting));
        }
        return all.build();
    }

    private static Subject compiled(Setting setting) throws IOException, InterruptedException {
        TestPod pod = TestPod.ofYaml(setting, """
                        api: 1.0.0-beta2
                        podVersion: 1.0.0
                        labels:
                          - name: team
                            value: core
                        volumes:
                          - {name: conf, type: config}
                          - {name: data, type: volume}
                          - {name: tmp, type: ramdisk, size: 2M}
                        containers:
                          - name: web
                            image: IMAGE
                            restart: always
                            command: [sh, -c]
                            args:
                              - |
                                trap 'echo bye; exit 0' TERM
                                trap 'echo reloaded' HUP
                                echo started; echo warned >&2
                                while :; do sleep 3600 & wait $!; done
                            signal: {sig: HUP}
                            mounts:
                              - {dest: /conf, volume: conf}
                              - {dest: /data, volume: data}
                              - {dest: /tmp, volume: tmp}
                          - name: job
                            image: IMAGE
                            restart: always
                            command: [sh, -c, "trap 'exit 0' TERM; while :; do sleep 3600 & wait $!; done"]
                            signal: {cmd: ["true"]}
                        """.replace("IMAGE", Laboratory.IMAGE), "conf");
        return new Subject(
                "compiled " + setting,
                Optional.of(setting.account()),
                pod.folder().resolve("pod"));
    }

    private static Subject executable(Setting setting) throws IOException, InterruptedException {
        Path example = Repository.root().resolve("pods/examples/executable");
        Path folder = setting.account().newFolder("executable");
        Repository.copy("pods/examples/executable", folder);
        Path pod =
                Files.writeString(folder.resolve("pod"), setting.script(Files.readString(example.resolve("pod.sh"))));
        if (!pod.toFile().setExecutable(true, false)) {
            throw new IOException("cannot make executable: " + pod);
        }
        setting.account().give(folder);
        return new Subject("executable " + setting, Optional.of(setting.account()), pod);
    }
}
