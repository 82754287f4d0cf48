package io.simplenetes.cluster.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.simplenetes.cluster.Workshop;
import io.simplenetes.cluster.file.Tree;
import io.simplenetes.cluster.project.ProjectHost;
import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import io.simplenetes.host.file.ConfigChecksum;
import io.simplenetes.host.name.HostName;
import io.simplenetes.host.name.PodName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompilePodTest {

    private static final PodName WEB = new PodName("web");
    private static final String YAML = """
            api: 1.0.0-beta1
            podVersion: %s
            volumes:
              - name: nginx
                type: config
            containers:
              - name: main
                image: ${IMAGE}
                restart: always
                mounts:
                  - volume: nginx
                    dest: /mnt/nginx
                env:
                  - name: greeting
                    value: ${greeting}
                expose:
                  - targetPort: 80
                    hostPort: ${HOSTPORTAUTO1}
                    clusterPort: ${CLUSTERPORTAUTO1}
                  - targetPort: 81
                    hostPort: ${HOSTPORTAUTO2}
            """;

    @TempDir
    Path temp;

    private Workshop shop() throws IOException {
        Workshop shop = Workshop.in(temp);
        shop.host("web1");
        shop.host("web2");
        Tree pod = shop.pod("web", YAML.formatted("1.0.0"));
        pod.file("config/nginx/nginx.conf", "listen 80;\n");
        pod.file("config/_dev/x", "");
        shop.commit(pod.folder());
        shop.tree().file("cluster-vars.env", "IMAGE=nginx:1\nweb_greeting=hi & \\1 $x\n");
        shop.attach("web", "web1");
        shop.attach("web", "web2");
        shop.commit(shop.project().root());
        return shop;
    }

    private static CompileReport compile(Workshop shop, String pod) throws IOException {
        return new CompilePod(shop.project(), shop.pods(), shop.caller()).compile(new PodName(pod), Optional.empty());
    }

    private static CompileReport compileOn(Workshop shop, String host) throws IOException {
        return new CompilePod(shop.project(), shop.pods(), shop.caller()).compile(WEB, Optional.of(new HostName(host)));
    }

    private static void version(Workshop shop, String version) {
        Tree pod = new Tree(shop.pods().resolve("web"));
        pod.file("pod.yaml", YAML.formatted(version));
        shop.commit(pod.folder());
    }

    @Test
    void aReleaseHasTheFilesOfTheOriginal() throws IOException {
        Workshop shop = shop();

        CompileReport report = compile(shop, "web");

        assertThat(report.compiled()).containsExactly(new HostName("web1"), new HostName("web2"));
        assertThat(report.existing()).isEmpty();
        assertThat(report.warnings()).isEmpty();
        String release = "web1/pods/web/release/1.0.0/";
        Tree tree = shop.tree();
        assertThat(tree.files().stream()
                        .filter(path -> path.startsWith(release))
                        .map(path -> path.substring(release.length())))
                .containsExactly(
                        ".pod.compiled",
                        ".pod.yaml",
                        "config/nginx.txt",
                        "config/nginx/nginx.conf",
                        "pod",
                        "pod.portmappings.conf",
                        "pod.state");
        assertThat(tree.folder().resolve(release + "pod")).isExecutable();
        assertThat(tree.text(release + "pod.state")).isEqualTo("running\n");
        assertThat(tree.text(release + "pod.portmappings.conf")).isEqualTo("61000:30000:4096:false\n");
        assertThat(tree.text(release + "config/nginx.txt").strip())
                .isEqualTo(ConfigChecksum.of(tree.folder().resolve(release + "config/nginx")));
        assertThat(tree.text(release + ".pod.yaml"))
                .contains("image: nginx:1", "value: hi & \\1 $x", "hostPort: 30001");
        assertThat(tree.text("web1/pods/web/log.txt"))
                .containsPattern("\n2026-11-22 05:19:03 1795324743 alice COMPILE_POD release:1.0.0 "
                        + "pod.yaml:[0-9a-f]{7,} cluster-vars.env:[0-9a-f]{7,} cfg:[0-9a-f]{7,}\n$");
    }

    /// In the original a host port without a cluster port was given out again (weakness 21).
    @Test
    void everyPortOfEveryReleaseIsTaken() throws IOException {
        Workshop shop = shop();
        compile(shop, "web");
        shop.tree().file("web1/pods/web/release/1.0.0/pod.state", "removed\n");
        version(shop, "1.1.0");

        compile(shop, "web");

        assertThat(shop.tree().text("web1/pods/web/release/1.1.0/.pod.compiled"))
                .contains("HOSTPORTS=30002 30003\nCLUSTERPORTAUTO1=61001\nHOSTPORTAUTO1=30002\nHOSTPORTAUTO2=30003\n");
        assertThat(shop.tree().text("web2/pods/web/release/1.1.0/pod.portmappings.conf"))
                .isEqualTo("61001:30002:4096:false\n");
    }

    @Test
    void theRulesForTheIngressArePartOfARelease() throws IOException {
        Workshop shop = shop();
        Tree pod = new Tree(shop.pods().resolve("web"));
        pod.file("pod.yaml", YAML.formatted("1.1.0") + "        ingress: [{protocol: http, redirectToHttps: true}]\n");
        shop.commit(pod.folder());

        compile(shop, "web");

        assertThat(shop.tree().text("web1/pods/web/release/1.1.0/pod.ingress.conf"))
                .isEqualTo("bind 80\nprotocol http\nhost \nweight 100\nredirect_to_https true\n");
    }

    @Test
    void aProgramThatIsAPodIsCopiedAndItsChangesAreNoticed() throws IOException {
        Workshop shop = shop();
        Tree pod = shop.pod("proxy", """
                api: 1.0.0-beta1
                runtime: executable
                podVersion: 0.1.0
                executable:
                    file: bin/wrapper
                """);
        pod.file("bin/wrapper", "#!/bin/sh\necho ${podVersion}\n");
        shop.commit(pod.folder());
        shop.attach("proxy", "web1");
        shop.commit(shop.project().root());

        assertThat(compile(shop, "proxy").warnings()).isEmpty();

        String release = "web1/pods/proxy/release/0.1.0/";
        assertThat(shop.tree().text(release + "pod")).isEqualTo("#!/bin/sh\necho ${podVersion}\n");
        assertThat(shop.tree().folder().resolve(release + "pod")).isExecutable();
        assertThat(shop.tree().files())
                .filteredOn(path -> path.startsWith(release))
                .containsExactly(
                        release + ".pod.compiled", release + ".pod.yaml", release + "pod", release + "pod.state");
        assertThat(compile(shop, "proxy").warnings()).isEmpty();
        pod.file("bin/wrapper", "#!/bin/sh\n");
        assertThat(compile(shop, "proxy").warnings())
                .singleElement()
                .asString()
                .contains("changed source under an unchanged version: proxy:0.1.0 on web1");
    }

    /// Two of them stopped the original (weakness 22).
    @Test
    void severalClusterPortsAreGivenAndNumbersOfTheFileAreNot() throws IOException {
        Workshop shop = shop();
        shop.pod("api", """
                api: 1.0.0-beta1
                podVersion: 0.1.0
                containers:
                  - name: main
                    image: x
                    restart: never
                    expose:
                      - {targetPort: 1, hostPort: 30001, clusterPort: "${CLUSTERPORTAUTO_B}"}
                      - {targetPort: 2, hostPort: "${HOSTPORTAUTO}", clusterPort: "${CLUSTERPORTAUTO_A}"}
                      - {targetPort: 3, hostPort: "${HOSTPORTAUTOX}", clusterPort: 61000}
                """);
        shop.attach("api", "web1");

        compile(shop, "api");

        assertThat(shop.tree().text("web1/pods/api/release/0.1.0/pod.portmappings.conf"))
                .isEqualTo("61002:30001:4096:false\n61001:30000:4096:false\n61000:30002:4096:false\n");
    }

    @Test
    void aHostThatJoinsLaterSharesTheClusterPortsOfItsRelease() throws IOException {
        Workshop shop = shop();
        compileOn(shop, "web2");

        CompileReport report = compile(shop, "web");

        assertThat(report.compiled()).containsExactly(new HostName("web1"));
        assertThat(report.existing()).containsExactly(new HostName("web2"));
        assertThat(shop.tree().text("web1/pods/web/release/1.0.0/pod.portmappings.conf"))
                .startsWith("61000:")
                .isEqualTo(shop.tree().text("web2/pods/web/release/1.0.0/pod.portmappings.conf"));
    }

    /// The original skipped a version that is there without a word (weakness 28).
    @Test
    void aChangedSourceUnderAnUnchangedVersionIsToldAndNothingIsTouched() throws IOException {
        Workshop shop = shop();
        compile(shop, "web");
        shop.commit(shop.project().root());
        String before = shop.git(shop.project().root(), "rev-parse", "HEAD^{tree}");

        assertThat(compile(shop, "web").warnings()).isEmpty();

        shop.tree().file("cluster-vars.env", "IMAGE=nginx:1\nweb_greeting=hi & \\1 $x\nDEVMODE=\nother_x=1\n");
        assertThat(compile(shop, "web").warnings())
                .as("a variable that the pod does not use")
                .isEmpty();

        shop.tree().file("cluster-vars.env", "IMAGE=nginx:2\nweb_greeting=hi & \\1 $x\n");
        CompileReport report = compile(shop, "web");
        assertThat(report.compiled()).isEmpty();
        assertThat(report.warnings())
                .singleElement()
                .hasToString(shop.pods().resolve("web/pod.yaml")
                        + ": changed source under an unchanged version: web:1.0.0 on web1, web2 was compiled from "
                        + "something else, and stays\n       raise podVersion");
        shop.tree().file("cluster-vars.env", "IMAGE=nginx:1\nweb_greeting=hi & \\1 $x\n");
        shop.commit(shop.project().root());
        assertThat(shop.git(shop.project().root(), "rev-parse", "HEAD^{tree}")).isEqualTo(before);
    }

    /// The original left a half release that it then took for a whole one (weaknesses 25, 23).
    @Test
    void aFailureLeavesNothingOnAnyHost() throws IOException {
        Workshop shop = shop();
        Tree pod = new Tree(shop.pods().resolve("web"));
        pod.file("pod.yaml", YAML.formatted("1.0.0") + "nonsense: 1\n");
        List<String> before = shop.tree().files();

        assertThatThrownBy(() -> compile(shop, "web"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("web/pod.yaml:");

        assertThat(shop.tree().files())
                .filteredOn(path -> !path.startsWith(".sns/"))
                .isEqualTo(before.stream()
                        .filter(path -> !path.startsWith(".sns/"))
                        .toList());
        assertThat(shop.project().root().resolve("web1/pods/web/release")).doesNotExist();
    }

    @Test
    void aReleaseThatCannotBePutInPlaceTakesTheOthersWithIt() throws IOException {
        Workshop shop = shop();
        Path blocked = shop.project().root().resolve("web2/pods/web/release");
        Files.writeString(blocked, "a file where a folder should be");

        assertThatThrownBy(() -> compile(shop, "web")).isInstanceOf(IOException.class);

        assertThat(shop.project().root().resolve("web1/pods/web/release")).doesNotExist();
    }

    @Test
    void whatAKilledProcessLeftIsClearedAway() throws IOException {
        Workshop shop = shop();
        shop.tree().file("web1/pods/web/release/.1.0.0.new-0123abcd/pod", "half");
        shop.tree().file("web1/pods/web/release/1.0.0/.pod.yaml", "of the original, without a pod");

        CompileReport report = compile(shop, "web");

        assertThat(report.warnings())
                .singleElement()
                .extracting(Problem::what)
                .asString()
                .contains("not complete");
        assertThat(shop.tree().folder().resolve("web1/pods/web/release/.1.0.0.new-0123abcd"))
                .doesNotExist();
        assertThat(shop.tree().text("web1/pods/web/release/1.0.0/pod")).startsWith("#!/bin/sh");
    }

    @Test
    void whatGitDoesNotHaveIsWarnedOf() throws IOException {
        Workshop shop = shop();
        new Tree(shop.pods().resolve("web")).file("pod.yaml", YAML.formatted("1.0.1") + "# more\n");
        shop.tree().file("cluster-vars.env", "IMAGE=nginx:2\nweb_greeting=\n");
        shop.tree().file("_config/web/nginx/nginx.conf", "edited");

        CompileReport report = compile(shop, "web");

        assertThat(report.warnings())
                .extracting(Problem::what)
                .containsExactly(
                        "compiled with changes that are not committed",
                        "compiled with changes that are not committed",
                        "compiled with changes that are not committed");
        assertThat(shop.tree().text("web2/pods/web/log.txt"))
                .endsWith("COMPILE_POD release:1.0.1 pod.yaml:<unknown> cluster-vars.env:<unknown> cfg:<unknown>\n");
    }

    @Test
    void aPodThatIsNotAttachedIsRefused() throws IOException {
        Workshop shop = shop();

        assertThatThrownBy(() -> compile(shop, "wep")).hasMessageContaining("did you mean 'web'?");
        assertThatThrownBy(() -> compileOn(shop, "web3")).hasMessageContaining("there is no host 'web3'");
        shop.host("web3");
        assertThatThrownBy(() -> compileOn(shop, "web3"))
                .hasMessageContaining("pod 'web' is not attached to host 'web3'")
                .hasMessageContaining("it is attached to web1, web2");
    }

    @Test
    void aVariableWithoutAValueIsRefusedWithItsNameInTheProject() throws IOException {
        Workshop shop = shop();
        shop.tree().file("cluster-vars.env", "IMAGE=nginx:1\ngreeting=not this pod's\n");

        assertThatThrownBy(() -> compile(shop, "web"))
                .hasMessageContaining("pod.yaml:15:16: the variable greeting has no value")
                .hasMessageContaining("give it a value (web_greeting=VALUE in cluster-vars.env)");
    }

    @Test
    void hostileVariablesAreRefusedWithTheirLine() throws IOException {
        Workshop shop = shop();
        shop.tree().file("cluster-vars.env", "IMAGE=x\nweb_greeting=\u001b]0;x\u0007\n$(rm -rf /)\n");

        assertThatThrownBy(() -> compile(shop, "web"))
                .hasMessageContaining("cluster-vars.env:2: the line holds a control character")
                .hasMessageContaining("cluster-vars.env:3: not a line of the form NAME=VALUE");
    }

    @Test
    void aMissingVersionIsAnError() throws IOException {
        Workshop shop = shop();
        new Tree(shop.pods().resolve("web")).file("pod.yaml", "containers: []\n");

        assertThatThrownBy(() -> compile(shop, "web")).isInstanceOf(UserException.class);
    }

    @Test
    void theRepoIsClonedFromTheAddressThatWasKept() throws IOException {
        Workshop shop = shop();
        Path origin = temp.resolve("origin");
        Files.move(shop.pods().resolve("web"), origin);
        for (String host : List.of("web1", "web2")) {
            shop.tree().file(host + "/pods/web/git.url", "file://" + origin + "\n");
        }

        assertThat(compile(shop, "web").compiled()).hasSize(2);
        assertThat(shop.pods().resolve("web/pod.yaml")).exists();

        shop.tree().file("web2/pods/web/git.url", "https://example.org/other.git\n");
        assertThatThrownBy(() -> compile(shop, "web")).hasMessageContaining("the repo of pod 'web' is another one");
    }

    @Test
    void aPodWithoutPortsOrConfigsHasNoFilesForThem() throws IOException {
        Workshop shop = shop();
        shop.pod(
                "job",
                "api: 1.0.0-beta1\npodVersion: 0.0.1\ncontainers:\n  - name: main\n    image: x\n    restart: never\n");
        shop.attach("job", "web1");

        compile(shop, "job");

        ProjectHost host = shop.project().host(new HostName("web1"));
        Tree release = new Tree(
                host.release(host.releases(new PodName("job")).getFirst()).path());
        assertThat(release.files()).containsExactly(".pod.compiled", ".pod.yaml", "pod", "pod.state");
        assertThat(shop.tree().text("web1/pods/job/log.txt")).contains(" cfg:<none>\n");
    }
}
