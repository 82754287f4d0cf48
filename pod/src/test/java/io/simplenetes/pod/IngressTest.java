package io.simplenetes.pod;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.host.file.IngressFile;
import io.simplenetes.pod.spec.PodSpec;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of `ingress`: `pod.ingress.conf` as the original writes it.
class IngressTest {

    private final PodYaml yaml;

    IngressTest(@TempDir Path folder) {
        yaml = new PodYaml(folder);
    }

    @Test
    void eachRuleIsABlockInTheOrderOfTheFile() {
        PodSpec spec = yaml.spec(PodYaml.HEAD + """
                containers:
                  - name: shop
                    image: x
                    expose:
                      - targetPort: 80
                        hostPort: 30007
                        clusterPort: 61004
                        ingress:
                          - protocol: https
                            domain: shop.example.org  *.shop.example.org
                            weight: 120
                            pathBeg: /api/ /v2/
                            pathEnd: .json
                          - protocol: http
                            bind: 8080
                            path: >-
                              /
                              /index.html
                            redirectToHttps: false
                          - protocol: tcp
                            bind: 8443
                            domain: shop.example.org
                          - protocol: tcp
                            bind: 25
                  - name: front
                    image: x
                    expose:
                      - ingress:
                          - protocol: http
                            domain: shop.example.org
                            redirectToHttps: true
                          - {protocol: http, redirectLocation: 'https://www.example.org/?a=b&c=%25'}
                          - {protocol: https, redirectPrefix: https://example.org, pathBeg: /old}
                          - {protocol: http, errorfile: 503 /mnt/conf/sorry page.http, weight: 0}
                """);

        assertThat(IngressFile.content(spec.ingress())).isEqualTo("""
                bind 443
                protocol https
                host shop.example.org *.shop.example.org
                weight 120
                path_beg /api/ /v2/
                path_end .json
                clusterport 61004
                bind 8080
                protocol http
                host\s
                weight 100
                path / /index.html
                clusterport 61004
                bind 8443
                protocol tcp
                host shop.example.org
                weight 100
                clusterport 61004
                bind 25
                protocol tcp
                host\s
                weight 100
                clusterport 61004
                bind 80
                protocol http
                host shop.example.org
                weight 100
                redirect_to_https true
                bind 80
                protocol http
                host\s
                weight 100
                redirect_location https://www.example.org/?a=b&c=%25
                bind 443
                protocol https
                host\s
                weight 100
                path_beg /old
                redirect_prefix https://example.org
                bind 80
                protocol http
                host\s
                weight 0
                errorfile 503 /mnt/conf/sorry page.http
                """);
        assertThat(IngressFile.read(Path.of("x"), IngressFile.content(spec.ingress())))
                .isEqualTo(spec.ingress());
    }
}
