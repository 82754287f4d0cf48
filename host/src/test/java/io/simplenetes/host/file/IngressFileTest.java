package io.simplenetes.host.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.simplenetes.host.error.UserException;
import io.simplenetes.host.file.IngressRule.Backend;
import io.simplenetes.host.file.IngressRule.Paths;
import io.simplenetes.host.file.IngressRule.Protocol;
import io.simplenetes.host.file.IngressRule.RedirectToHttps;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IngressFileTest {

    private static final Path FILE = Path.of("pod.ingress.conf");

    @Test
    void aFileOfTheOriginalIsRead() {
        // Blank lines between the blocks of different containers, unknown keys, blanks, a host that begins with `*`.
        assertThat(IngressFile.read(FILE, """
                bind 443
                protocol https
                host *.example.org\texample.org
                weight 120
                path_beg /api/ /v2/
                clusterport 61004

                # comment
                  bind   80\s\s
                protocol http
                host\s
                colour blue
                weight 100
                redirect_to_https true
                clusterport 5
                """))
                .containsExactly(
                        new IngressRule(
                                443,
                                Protocol.HTTPS,
                                List.of("*.example.org", "example.org"),
                                120,
                                new Paths(List.of(), List.of("/api/", "/v2/"), List.of()),
                                new Backend(61004)),
                        new IngressRule(80, Protocol.HTTP, List.of(), 100, Paths.ALL, new RedirectToHttps()));
        assertThat(IngressFile.read(FILE, "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "protocol http\\nclusterport 1|it has no bind",
                "bind 80\\nclusterport 1|its protocol is not http, https or tcp",
                "bind 80\\nprotocol http|it has no clusterport, redirect or errorfile",
                "bind 99999999999\\nprotocol http\\nclusterport 1|its bind is not a number from 1 to 65535",
                "bind 80\\nprotocol http\\nclusterport x|its clusterport is not a number from 1 to 65535",
                "bind 80\\nprotocol http\\nerrorfile 5030 /x|its errorfile is not CODE FILE",
                "bind 80\\nprotocol http\\nerrorfile 503|its errorfile is not CODE FILE",
            })
    void aRuleThatIsWrongIsToldWithItsLine(String block, String what) {
        String good = "bind 80\nprotocol http\nclusterport 1\n";

        assertThatThrownBy(() -> IngressFile.read(FILE, good + block.replace("\\n", "\n") + "\n"))
                .isInstanceOf(UserException.class)
                .hasMessage("pod.ingress.conf:4: this rule of the ingress is wrong: " + what
                        + "\n       compile the pod again");
    }
}
