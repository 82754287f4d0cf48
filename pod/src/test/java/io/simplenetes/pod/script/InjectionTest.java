package io.simplenetes.pod.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.host.name.PodName;
import io.simplenetes.host.process.CommandResult;
import io.simplenetes.pod.CompileRequest;
import io.simplenetes.pod.CompiledPod;
import io.simplenetes.pod.Podc;
import io.simplenetes.pod.spec.PodSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// S5: in the original, label names, images, signals and every backtick are executed on the host whenever the script is
/// called, `pod version` included.
class InjectionTest extends ScriptTest {

    @Test
    void noFieldOfAPodYamlReachesTheShellOfTheHost() throws IOException, InterruptedException {
        // Without blanks, for the fields that allow none.
        String attack = "$(touch${IFS}broken)`touch${IFS}broken`;touch${IFS}broken;";
        for (String quote : List.of("", "\"", "''")) {
            PodSpec pod = compile(quote + attack + quote);
            for (String action : List.of("version", "info", "help", "create-ramdisks --list")) {
                CommandResult result = script().pod(pod, action.split(" ", -1));

                assertThat(result.stderr()).as(action).isEmpty();
                assertThat(result.exitCode()).as(action).isZero();
            }
        }
        assertThat(script().path().resolve("broken")).doesNotExist();
    }

    /// @param text in which a single quote stands twice
    private PodSpec compile(String text) throws IOException {
        Path folder = script().path();
        Files.createDirectories(folder.resolve("config/conf"));
        String yaml = """
                api: 1.0.0-beta2
                podVersion: 1.2.3
                labels: [{name: 'l%1$s'}]
                volumes:
                  - {name: conf, type: config}
                  - {name: files, type: host, bind: 'b%1$s'}
                  - {name: quick, type: ramdisk}
                containers:
                  - name: main
                    image: 'i%1$s'
                    command: ['c%1$s']
                    args: ['%1$s']
                    workingDir: '/w%1$s'
                    env: [{name: A, value: '%1$s'}]
                    restart: on-interval:5
                    signal: {cmd: ['s%1$s']}
                    startupProbe: {cmd: ['p%1$s'], signal: [{container: main}]}
                    readinessProbe: {cmd: ['p%1$s']}
                    livenessProbe: {cmd: ['p%1$s']}
                    mounts:
                      - {dest: '/m%1$s', volume: conf}
                      - {dest: '/n%1$s', volume: files}
                    expose:
                      - {hostPort: 8080, targetPort: 80, ingress: [{protocol: http, redirectLocation: '%1$s'}]}
                """.formatted(text);
        var request = new CompileRequest(
                new PodName("web"),
                folder.resolve("pod.yaml"),
                yaml,
                name -> Optional.empty(),
                folder,
                folder.resolve("config"));
        return ((CompiledPod.Script) Podc.compilePreprocessed(request)).spec();
    }
}
