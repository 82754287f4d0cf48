package io.simplenetes.pod;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.host.error.Problem;
import io.simplenetes.host.file.IngressFile;
import io.simplenetes.host.file.PortMapping;
import io.simplenetes.host.name.PodName;
import io.simplenetes.pod.spec.Container;
import io.simplenetes.pod.spec.PodSpec;
import io.simplenetes.pod.spec.RestartPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pods such as those that were written for the original: each compiles as it is.
class OriginalPodsTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void whatThePodsAskFor() throws IOException {
        for (String config : new String[] {"conf", "_devconf", "usercerts", "certs_list", "nginx_conf"}) {
            Files.createDirectories(folder.resolve("config").resolve(config));
        }
        for (String bind : new String[] {"build", "nginx_files", "nginx_conf"}) {
            Files.createDirectory(folder.resolve(bind));
        }
        Files.writeString(folder.resolve("proxy-wrapper"), "#!/bin/sh\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "website",
                "ingress",
                "letsencrypt",
                "proxy",
                "example1",
                "example2",
                "example3",
                "example4",
                "example5"
            })
    void itCompilesWithoutAWord(String name) throws IOException {
        CompiledPod pod = compile(name, Map.of());

        assertThat(pod.release().pod()).isEqualTo(new PodName(name));
        assertThat(pod.warnings()).extracting(Problem::toString).isEmpty();
    }

    @Test
    void theWebsiteInAClusterHasItsIngress() throws IOException {
        Map<String, String> cluster =
                Map.of("devmode", "false", "HOSTPORTAUTO1", "30004", "CLUSTERPORTAUTO1", "61007", "allowHttp", "false");

        CompiledPod pod = compile("website", cluster);

        assertThat(pod.portMappings()).containsExactly(new PortMapping(61007, 30004, 1024, true));
        assertThat(IngressFile.content(pod.ingress())).isEqualTo("""
                bind 443
                protocol https
                host example.org
                weight 100
                path_beg /
                clusterport 61007
                bind 443
                protocol https
                host www.example.org
                weight 100
                redirect_prefix https://example.org
                bind 80
                protocol http
                host example.org www.example.org
                weight 100
                redirect_to_https true
                """);
        assertThat(spec(pod).containers().getFirst().image().reference())
                .isEqualTo("registry.example.org/website:0.1.3");
    }

    @Test
    void theWebsiteOfADeveloperHasNoIngress() throws IOException {
        CompiledPod pod = compile("website", Map.of());

        assertThat(pod.portMappings()).isEmpty();
        assertThat(pod.ingress()).isEmpty();
        assertThat(spec(pod).volumes()).hasSize(1);
    }

    @Test
    void theFetcherOfTheIngressSignalsTheProxyOfTheHost() throws IOException {
        var containers = spec(compile("ingress", Map.of("useFetcher", "true"))).containers();

        Container fetcher = containers.getFirst();
        assertThat(fetcher.lifecycle().restart()).isEqualTo(RestartPolicy.onInterval(43200));
        assertThat(fetcher.lifecycle().probes().startup().orElseThrow().signals())
                .containsExactly("haproxy");
        assertThat(containers.getLast().network().ofHost()).isTrue();
    }

    @Test
    void theRenewerIsReachedBeforeAnythingElse() throws IOException {
        CompiledPod pod = compile("letsencrypt", Map.of());

        assertThat(pod.portMappings())
                .containsExactly(
                        new PortMapping(61000, 30000, 4096, false), new PortMapping(64000, 30001, 4096, false));
        assertThat(pod.ingress())
                .singleElement()
                .satisfies(rule -> assertThat(rule.weight()).isEqualTo(999_999));
    }

    private static PodSpec spec(CompiledPod pod) {
        return ((CompiledPod.Script) pod).spec();
    }

    /// @param values go before those of its pod.env
    private CompiledPod compile(String name, Map<String, String> values) throws IOException {
        Variables env =
                EnvFile.parse(Path.of("pod.env"), resource(name + "/pod.env").orElse(""));
        return Podc.compile(new CompileRequest(
                new PodName(name),
                Path.of("pod.yaml"),
                resource(name + "/pod.yaml").orElseThrow(),
                variable -> Optional.ofNullable(values.get(variable)).or(() -> env.value(variable)),
                folder,
                folder.resolve("config")));
    }

    private static Optional<String> resource(String path) throws IOException {
        try (InputStream file = OriginalPodsTest.class.getResourceAsStream("original/" + path)) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
