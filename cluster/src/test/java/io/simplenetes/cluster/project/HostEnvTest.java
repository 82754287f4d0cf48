package io.simplenetes.cluster.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.simplenetes.host.error.UserException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostEnvTest {

    private static final Path FILE = Path.of("/prod/web1/host.env");

    @Test
    void aFileOfTheOriginalIsRead() {
        HostEnv env = HostEnvReader.read(FILE, """
                # The IP address or DNS name of the host.
                HOST=10.0.0.5
                PORT=2222
                USER=sns
                FLAGS=-oConnectTimeout=30 -v
                KEYFILE=../../keys/id_rsa
                JUMPHOST=../backdoor
                EXPOSE=80 443
                INTERNAL=192.168.0.0/16 10.0.0.0/8 172.16.0.0/11
                HOSTHOME=web1
                ROUTERADDRESS=10.0.0.5:32767
                """);

        assertThat(env)
                .isEqualTo(new HostEnv(
                        "10.0.0.5",
                        2222,
                        "sns",
                        List.of("-oConnectTimeout=30", "-v"),
                        Optional.of("../../keys/id_rsa"),
                        Optional.of("../backdoor"),
                        List.of(80, 443),
                        List.of("192.168.0.0/16", "10.0.0.0/8", "172.16.0.0/11"),
                        "web1",
                        Optional.of(new RouterAddress("10.0.0.5", 32767))));
    }

    @Test
    void whatIsMissingHasTheOriginalsValue() {
        HostEnv env = HostEnvReader.read(FILE, "HOST=local\nROUTERADDRESS=\nJUMPHOST= \n");

        assertThat(env)
                .isEqualTo(new HostEnv(
                        "local",
                        22,
                        "sns",
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        "cluster-host",
                        Optional.empty()));
        assertThat(env.isLocal()).isTrue();
    }

    @Test
    void theFirstOfTwoLinesWinsAndBlanksAroundAValueDoNotCount() {
        HostEnv env = HostEnvReader.read(FILE, "HOST=  a.example.org \r\nHOST=b\nHOSTHOME=my home\n");

        assertThat(env.address()).isEqualTo("a.example.org");
        assertThat(env.hostHome()).isEqualTo("my home");
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        var env = new HostEnv(
                "local",
                22,
                "sns",
                List.of("-v"),
                Optional.of("id_rsa"),
                Optional.empty(),
                List.of(80, 443),
                List.of("10.0.0.0/8"),
                "höst home",
                Optional.of(new RouterAddress("10.0.0.1", 32767)));

        assertThat(HostEnvReader.read(FILE, env.fileContent())).isEqualTo(env);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HOST=-oProxyCommand=x         | HOST: '-oProxyCommand=x' is not an IPv4 address or a DNS name
            PORT=0                        | PORT: '0' is not a port
            PORT=65536                    | PORT: '65536' is not a port
            PORT=22x                      | PORT: '22x' is not a port
            USER=-l                       | USER: '-l' is not the name of a user
            EXPOSE=80 x                   | EXPOSE: 'x' is not a port
            INTERNAL=10.0.0.0             | INTERNAL: '10.0.0.0' is not a network
            INTERNAL=10.0.0.256/8         | INTERNAL: '10.0.0.256/8' is not a network
            ROUTERADDRESS=10.0.0.1        | ROUTERADDRESS: '10.0.0.1' is not an IPv4 address and a port
            ROUTERADDRESS=a.example:32767 | ROUTERADDRESS: 'a.example:32767' is not an IPv4 address and a port
            ROUTERADRESS=10.0.0.1:32767   | did you mean 'ROUTERADDRESS'?
            export PORT=1                 | not a line of the form NAME=VALUE
            junk                          | not a line of the form NAME=VALUE
            """)
    void aWrongLineIsNamed(String line, String message) {
        assertThatThrownBy(() -> HostEnvReader.read(FILE, "# a comment\n" + line + "\nHOST=local\n"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("/prod/web1/host.env:2: ")
                .hasMessageContaining(message);
    }

    @Test
    void everyWrongLineIsNamedAtOnce() {
        assertThatThrownBy(() -> HostEnvReader.read(FILE, "HOST=-x\nPORT=y\n"))
                .isInstanceOfSatisfying(
                        UserException.class, e -> assertThat(e.problems()).hasSize(2));
    }

    @Test
    void aControlCharacterIsRefused() {
        assertThatThrownBy(() -> HostEnvReader.read(FILE, "HOST=local\nHOSTHOME=\u001b[31m\n"))
                .isInstanceOf(UserException.class)
                .hasMessage("/prod/web1/host.env:2: the line holds a control character");
    }

    @Test
    void aHostNeedsAnAddress() {
        assertThatThrownBy(() -> HostEnvReader.read(FILE, "PORT=22\n")).hasMessageContaining("HOST has no value");
    }
}
