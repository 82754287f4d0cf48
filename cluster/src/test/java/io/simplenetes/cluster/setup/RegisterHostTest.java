package io.simplenetes.cluster.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.simplenetes.cluster.Workshop;
import io.simplenetes.cluster.project.HostEnv;
import io.simplenetes.cluster.project.HostOptions;
import io.simplenetes.cluster.project.HostState;
import io.simplenetes.cluster.project.ProjectHost;
import io.simplenetes.cluster.project.RouterAddress;
import io.simplenetes.host.error.UserException;
import io.simplenetes.host.name.HostName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterHostTest {

    private static final HostName NAME = new HostName("web1");

    @TempDir
    Path temp;

    private static HostOptions options(
            String address, String home, String router, String expose, String internal, String superUser) {
        return new HostOptions(
                address,
                text(home),
                text(router),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                text(expose),
                text(internal),
                text(superUser),
                Optional.empty());
    }

    private static Optional<String> text(String text) {
        return Optional.of(text).filter(given -> !given.isEmpty());
    }

    @Test
    void aLocalHostHasAnEnvAndIsActive() throws IOException {
        Workshop shop = Workshop.in(temp);

        ProjectHost host = shop.host("web1");

        assertThat(shop.project().hosts()).containsExactly(host);
        assertThat(host.state()).isEqualTo(HostState.ACTIVE);
        assertThat(host.env())
                .isEqualTo(new HostEnv(
                        "local",
                        22,
                        "sns",
                        List.of("-oConnectTimeout=30"),
                        Optional.of("id_rsa"),
                        Optional.empty(),
                        List.of(),
                        List.of("192.168.0.0/16", "10.0.0.0/8", "172.16.0.0/12"),
                        "web1",
                        Optional.empty()));
        assertThat(shop.tree().files()).contains("web1/host.env", "web1/host.state");
        assertThat(shop.tree().text("log.txt")).endsWith("2026-11-22 05:19:03 1795324743 alice CREATE_HOST web1\n");
    }

    @Test
    void optionsBecomeSettings() {
        HostEnv env = options("local", "/srv/my höst", "10.0.0.1:32767", "80, 443", "10.0.0.0/8,192.168.1.0/24", "")
                .env(NAME);

        assertThat(env.hostHome()).isEqualTo("/srv/my höst");
        assertThat(env.routerAddress()).contains(new RouterAddress("10.0.0.1", 32767));
        assertThat(env.expose()).containsExactly(80, 443);
        assertThat(env.internal()).containsExactly("10.0.0.0/8", "192.168.1.0/24");
    }

    @Test
    void anAddressMayHaveAPort() {
        HostEnv env = options("web1.example.org:2222", "", "", "", "", "").env(NAME);

        assertThat(env.address()).isEqualTo("web1.example.org");
        assertThat(env.port()).isEqualTo(2222);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            -x      |          |            |      |            |      | --address: '-x' is not
            local:22|          |            |      |            |      | 'local' has no port
            a:b     |          |            |      |            |      | --address: 'b' is not a port
            local   |          | 10.0.0.1   |      |            |      | --router-address: '10.0.0.1' is not
            local   |          | 10.0.0.1:0 |      |            |      | --router-address: '10.0.0.1:0' is not
            local   |          | 010.0.0.1:1|      |            |      | --router-address: '010.0.0.1:1' is not
            local   |          |            | 80,x |            |      | --expose: 'x' is not a port
            local   |          |            |      | 10.0.0.0/33|      | --internal-networks: '10.0.0.0/33' is not
            local   |          |            |      |            | root | this machine is not set up through ssh
            """)
    void aWrongOptionIsNamed(
            String address,
            String home,
            String router,
            String expose,
            String internal,
            String superUser,
            String message) {
        HostOptions options = options(
                nonNull(address),
                nonNull(home),
                nonNull(router),
                nonNull(expose),
                nonNull(internal),
                nonNull(superUser));

        assertThatThrownBy(() -> options.env(NAME))
                .isInstanceOf(UserException.class)
                .hasMessageContaining(message);
    }

    private static String nonNull(@Nullable String cell) {
        return cell == null ? "" : cell;
    }

    @Test
    void aHostHomeThatWouldBreakTheFileIsRefused() {
        assertThatThrownBy(() -> options("local", "a\nHOST=x", "", "", "", "").env(NAME))
                .hasMessageContaining("--dir-home");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        assertThatThrownBy(() -> options("local", "", "x", "y", "z", "").env(NAME))
                .isInstanceOfSatisfying(
                        UserException.class, e -> assertThat(e.problems()).hasSize(3));
    }

    private ProjectHost register(Workshop shop, String name, HostOptions options) throws IOException {
        return new RegisterHost(shop.project(), shop.caller()).register(new HostName(name), options);
    }

    private static HostOptions ssh(String jumpHost, String superUser) {
        return new HostOptions(
                "10.0.0.5:2222",
                text(""),
                text(""),
                text("alice"),
                text("../keys/a key"),
                text(jumpHost),
                text("80"),
                text(""),
                text(superUser),
                text(""));
    }

    @Test
    void aHostThatIsReachedBySsh() throws IOException {
        Workshop shop = Workshop.in(temp);

        HostEnv env = register(shop, "web1", ssh("", "admin")).env();

        assertThat(env.address()).isEqualTo("10.0.0.5");
        assertThat(env.port()).isEqualTo(2222);
        assertThat(env.user()).isEqualTo("alice");
        assertThat(env.keyFile()).contains("../keys/a key");
        assertThat(env.expose()).as("and its port of ssh").containsExactly(80, 2222);
        assertThat(shop.tree().text("web1/host-superuser.env"))
                .contains("HOST=10.0.0.5\nPORT=2222\nUSER=admin\nKEYFILE=id_rsa_super\nJUMPHOST=\n");
    }

    @Test
    void aJumpHostIsAPathOrTheNameOfAHost() throws IOException {
        Workshop shop = Workshop.in(temp);
        register(shop, "backdoor", ssh("", ""));

        assertThat(register(shop, "web1", ssh("backdoor", "")).env().jumpHost())
                .as("weakness 61")
                .contains("../backdoor");
        assertThat(register(shop, "web2", ssh("../backdoor", "")).env().jumpHost())
                .contains("../backdoor");
        assertThat(shop.project().host(new HostName("web2")).env().expose())
                .as("nobody outside needs its port")
                .containsExactly(80);
        assertThatThrownBy(() -> register(shop, "web3", ssh("../frontdoor", "")))
                .hasMessageContaining("JUMPHOST: there is no host '../frontdoor'");
        assertThat(shop.project().hosts()).hasSize(3);
    }

    @Test
    void aNameThatIsTakenIsRefused() throws IOException {
        Workshop shop = Workshop.in(temp);
        shop.host("web1");
        shop.tree().file("other/readme", "");

        assertThatThrownBy(() -> shop.host("web1")).hasMessageContaining("the host is registered already");
        assertThatThrownBy(() -> shop.host("other")).hasMessageContaining("something of that name");
    }

    @Test
    void twoHostsCannotHaveOneFolderOnThisMachine() throws IOException {
        Workshop shop = Workshop.in(temp);
        shop.host("web1");
        var register = new RegisterHost(shop.project(), shop.caller());

        assertThatThrownBy(() -> register.register(new HostName("web2"), options("local", "web1", "", "", "", "")))
                .hasMessageContaining("host 'web1' has the folder 'web1'");
    }
}
