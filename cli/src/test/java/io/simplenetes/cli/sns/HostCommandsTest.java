package io.simplenetes.cli.sns;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.cli.command.Ran;
import io.simplenetes.cluster.git.Git;
import io.simplenetes.host.error.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands that reach hosts, on two hosts of this machine and a pod that is a small script.
class HostCommandsTest {

    private static final String POD = """
            #!/bin/sh
            case $1 in
                shell) printf '<%s>' "$@" >said ;;
                purge) echo purged >>"$PURGED" ;;
                ps) echo "pod: web-1.0.0"; echo "status: running"; echo "updated: 1795324743"; echo "readiness: $READY" ;;
                *) echo "$*"; echo "second line" ;;
            esac
            """;

    @TempDir
    Path temp;

    private Map<String, String> environment = Map.of();
    private Path root = Path.of("/");

    @BeforeEach
    void aClusterOfTwoHosts() throws IOException {
        Path config = Files.writeString(temp.resolve("gitconfig"), "[user]\n\tname = T\n\temail = t@example.org\n");
        environment = Map.of("USER", "alice", "GIT_CONFIG_GLOBAL", config.toString(), "GIT_CONFIG_NOSYSTEM", "1");
        root = temp.resolve("prod");
        assertThat(Ran.run(SnsMain.SNS, temp, environment, "cluster", "create", "prod")
                        .code())
                .isEqualTo(ExitCode.OK);
        host("web1", "1");
        host("web2", "0");
        commit();
    }

    private void host(String name, String ready) throws IOException {
        sns("host", "register", name, "--address=local", "--dir-home=" + temp.resolve("home " + name));
        Path release = Files.createDirectories(root.resolve(name + "/pods/web/release/1.0.0"));
        Files.writeString(root.resolve(name + "/pods/web/log.txt"), "ATTACHED\n");
        Files.writeString(
                release.resolve("pod"),
                POD.replace("$READY", ready)
                        .replace("$PURGED", temp.resolve("purged").toString()));
        assertThat(release.resolve("pod").toFile().setExecutable(true)).isTrue();
        Files.writeString(release.resolve("pod.state"), "running\n");
    }

    private void commit() {
        new Git(root, environment).commitAll("change");
    }

    private Ran sns(String... arguments) {
        return Ran.run(SnsMain.SNS, root, environment, arguments);
    }

    private String id() throws IOException {
        return Files.readString(root.resolve("cluster-id.txt")).strip();
    }

    private void synced() {
        sns("host", "init", "web1");
        sns("host", "init", "web2");
        Ran ran = sns("cluster", "sync", "-q");
        assertThat(ran.code()).as(ran.err()).isEqualTo(ExitCode.OK);
    }

    @Test
    void aHostIsInitialised() throws IOException {
        assertThat(sns("host", "init", "web1").err())
                .isEqualTo("host web1 belongs to " + id() + "\nnext: sns host attach POD@web1\n");
        assertThat(sns("host", "init", "web1").err()).startsWith("host web1 belonged already to ");
        Path file = temp.resolve("home web1/cluster-id.txt");
        Files.writeString(file, "other-1\n");
        Ran foreign = sns("host", "init", "web1");
        assertThat(foreign.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(foreign.err()).contains("error: host web1: ", "other-1", "sns host init web1 --force");
        assertThat(sns("host", "init", "web1", "--force").code()).isEqualTo(ExitCode.OK);
        assertThat(file).hasContent(id());
    }

    @Test
    void aPlanIsShownAndThenDone() {
        assertThat(sns("cluster", "plan").code()).isEqualTo(ExitCode.REFUSED);
        sns("host", "init", "web1");
        sns("host", "init", "web2");
        Ran plan = sns("cluster", "plan");
        assertThat(plan.code()).as(plan.err()).isEqualTo(ExitCode.CHANGES);
        assertThat(plan.out()).isEqualTo("""
                HOST  OPERATION                            EFFECT ON CONTAINERS
                web1  create web:1.0.0, running (2 files)  starts its containers
                web2  create web:1.0.0, running (2 files)  starts its containers
                """);
        assertThat(plan.err()).isEqualTo("next: sns cluster sync\n");

        Ran sync = sns("cluster", "sync");
        assertThat(sync.code()).isEqualTo(ExitCode.OK);
        assertThat(sync.out()).isEqualTo("web1  changed  1 operation\nweb2  changed  1 operation\n");
        assertThat(sync.err()).contains("web2: create web:1.0.0, running (2 files)\n");

        Ran again = sns("cluster", "plan");
        assertThat(again.code()).isEqualTo(ExitCode.OK);
        assertThat(again.out()).isEmpty();
        assertThat(again.err()).isEqualTo("nothing to do: 2 hosts as wanted\n");
        assertThat(sns("cluster", "sync").out()).isEqualTo("web1  unchanged\nweb2  unchanged\n");
    }

    @Test
    void programsGetJson() {
        sns("host", "init", "web1");
        sns("host", "init", "web2");
        sns("host", "state", "web2", "-s", "disabled");
        commit();
        assertThat(sns("cluster", "plan", "-o", "json").out().replaceAll("[0-9a-f]{40,}", "HEX"))
                .isEqualTo("""
                {"commit":"HEX","changes":true,"refused":false,"hosts":[{"host":"web1","stands":"HEX","operations":[{"operation":"create-release",\
                "pod":"web","version":"1.0.0","title":"create web:1.0.0, running (2 files)","effect":"start"}],\
                "refusals":[],"warnings":[]}],"unreached":[]}
                """);
        assertThat(sns("cluster", "sync", "-o", "json").out())
                .isEqualTo("{\"hosts\":[{\"host\":\"web1\",\"outcome\":\"changed\",\"operations\":1}]}\n");
        assertThat(sns("pod", "ps", "web", "-o", "json").out()).isEqualTo("""
                [{"host":"web1","pod":"web","version":"1.0.0","status":"running","ready":true,"updated":1795324743}]
                """);
    }

    @Test
    void aDirtyProjectIsPlannedWithAWarningButNotSynced() throws IOException {
        synced();
        Files.writeString(root.resolve("web1/pods/web/release/1.0.0/pod.state"), "stopped\n");
        Ran plan = sns("cluster", "plan");
        assertThat(plan.out()).contains("web1  set web:1.0.0 stopped (was running)  stops its containers");
        assertThat(plan.err())
                .contains("warning: the project has uncommitted changes", "next: git commit, then sns cluster sync");
        assertThat(sns("cluster", "sync").code()).isEqualTo(ExitCode.REFUSED);
    }

    @Test
    void aHostThatFailsIsNamedWithWhatItIsLikeNow() throws IOException {
        sns("host", "init", "web1");
        sns("host", "init", "web2");
        Files.writeString(temp.resolve("home web2/pods/web"), "in the way");
        Ran sync = sns("cluster", "sync");
        assertThat(sync.code()).isEqualTo(ExitCode.FAILED);
        assertThat(sync.out()).isEqualTo("web1  changed  1 operation\nweb2  failed   0 of 1 operation\n");
        assertThat(sync.err())
                .contains("error: host web2: create web:1.0.0, running (2 files): mkdir: ")
                .contains("sync again: 0 of 1 operation are done whole");
    }

    @Test
    void aSavedPlanIsDoneIfEverythingStandsWhereItStood() throws IOException {
        synced();
        Path file = temp.resolve("plan.json");
        sns("pod", "state", "web", "-s", "stopped");
        commit();
        Files.writeString(file, sns("cluster", "plan", "-o", "json").out());
        Path state = temp.resolve("home web2/pods/web/release/1.0.0/pod.state");
        Files.writeString(state, "removed\n");
        Ran moved = sns("cluster", "sync", "--plan", file.toString());
        assertThat(moved.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(moved.err())
                .contains("error: host web2: it no longer stands where it stood")
                .doesNotContain("host web1");
        Files.writeString(state, "running\n");
        sns("pod", "state", "web@web1", "-s", "running");
        commit();
        assertThat(sns("cluster", "sync", "--plan=" + file).err()).contains("made for another commit");
        Files.writeString(file, sns("cluster", "plan", "-o", "json").out());
        assertThat(sns("cluster", "sync", "--plan=" + file).out())
                .isEqualTo("web1  unchanged\nweb2  changed    1 operation\n");
        assertThat(state).hasContent("stopped");
    }

    @Test
    void aClusterIsShownWithWhatDiffers() throws IOException {
        synced();
        status("web1", "running", ProcessHandle.current().pid());
        status("web2", "running", Integer.MAX_VALUE);
        sns("pod", "state", "web@web2", "-s", "stopped");
        assertThat(sns("cluster", "ps").out()).isEqualTo("""
                HOST  POD        WANTED   STATUS   READY  AGE  DRIFT
                web1  web:1.0.0  running  running  yes    3d
                web2  web:1.0.0  stopped  unknown  no     -    not synced: change-state; should run but does not
                """);
        assertThat(sns("cluster", "ps", "-o", "json").out())
                .startsWith(
                        "{\"releases\":[{\"host\":\"web1\",\"pod\":\"web\",\"version\":\"1.0.0\",\"wanted\":\"running\","
                                + "\"told\":\"running\",\"status\":\"running\",\"ready\":true,\"age\":2592")
                .endsWith("\"unreached\":[]}\n");
        Files.delete(temp.resolve("home web2/cluster-id.txt"));
        Ran away = sns("cluster", "ps");
        assertThat(away.code()).isEqualTo(ExitCode.FAILED);
        assertThat(away.out()).contains("web1  web:1.0.0").doesNotContain("web2");
        assertThat(away.err()).contains("host web2: HOSTHOME is not initialised");
    }

    /// What the supervisor of a pod writes; three days ago it was started.
    private void status(String host, String word, long supervisor) throws IOException {
        long started = Instant.now().minus(Duration.ofDays(3)).getEpochSecond();
        Files.writeString(
                temp.resolve("home " + host + "/pods/web/release/1.0.0/.pod.status"),
                "pod: web\nstarted: " + started + "\nstatus: " + word + "\npid: " + supervisor
                        + "\nreadiness: 1\ncontainers:\n    - name: x\n      status: y\n");
    }

    @Test
    void whatIsLeftOfADetachedPodIsPurgedOnceItIsRemoved() throws IOException {
        synced();
        status("web1", "running", ProcessHandle.current().pid());
        status("web2", "removed", 0);
        assertThat(sns("host", "detach", "web").err()).isEqualTo("""
                detached web from web1
                detached web from web2
                next: commit the project, then sns cluster sync
                """);
        commit();
        assertThat(sns("cluster", "sync").code()).isEqualTo(ExitCode.OK);
        Path left = temp.resolve("home web2/pods/web/release/1.0.0");
        assertThat(left.resolve("pod.state")).hasContent("removed");

        Ran dry = sns("cluster", "gc", "--dry-run");
        assertThat(dry.code()).isEqualTo(ExitCode.CHANGES);
        assertThat(dry.out()).isEqualTo("web:1.0.0@web2\n");
        assertThat(dry.err()).contains("warning: web:1.0.0@web1 stays: it is not removed yet");
        assertThat(left).exists();

        Ran gc = sns("cluster", "gc");
        assertThat(gc.code()).as(gc.err()).isEqualTo(ExitCode.OK);
        assertThat(temp.resolve("home web2/pods/web")).doesNotExist();
        assertThat(temp.resolve("home web1/pods/web/release/1.0.0/pod")).exists();
        assertThat(temp.resolve("purged")).hasContent("purged");
        assertThat(temp.resolve("home web2/lock-token.txt")).doesNotExist();
        assertThat(sns("host", "detach", "web").code()).isEqualTo(ExitCode.INVALID);
    }

    @Test
    void aCommandRunsOnAHost() throws IOException {
        synced();
        Path file = temp.resolve("home web1/said");
        assertThat(sns("host", "shell", "web1", "--", "echo \"two  blanks\" >said")
                        .code())
                .isEqualTo(ExitCode.OK);
        assertThat(file).as("weaknesses 44, 68").hasContent("two  blanks");
        assertThat(sns("host", "shell", "web1", "--", "exit", "3").code()).isEqualTo(ExitCode.FAILED);
        assertThat(sns("pod", "shell", "web@web1", "-c", "main", "--", "sh", "-c", "a  'b'", "$x")
                        .code())
                .isEqualTo(ExitCode.OK);
        assertThat(temp.resolve("home web1/pods/web/release/1.0.0/said"))
                .as("weakness 68")
                .hasContent("<shell><--container=main><--><sh><-c><a  'b'><$x>");
        assertThat(sns("host", "shell", "web1", "-s").err()).contains("no account that may use sudo");
    }

    @Test
    void podsAreAskedOnAllTheirHosts() throws IOException {
        synced();
        assertThat(sns("pod", "ps", "web").out()).isEqualTo("""
                host: web1
                pod: web-1.0.0
                status: running
                updated: 1795324743
                readiness: 1
                host: web2
                pod: web-1.0.0
                status: running
                updated: 1795324743
                readiness: 0
                """);
        assertThat(sns("pod", "ps", "web", "-r").out()).isEqualTo("1/2\n");
        assertThat(sns("pod", "ps", "web", "-r", "-q").code()).isEqualTo(ExitCode.OK);
        assertThat(sns("pod", "ps", "web@web2", "-r", "-q").code()).isEqualTo(ExitCode.FAILED);
        Files.delete(temp.resolve("home web2/pods/web/release/1.0.0/pod"));
        Ran gone = sns("pod", "ps", "web@web2");
        assertThat(gone.out()).isEqualTo("host: web2\npod: web-1.0.0\nstatus: unknown\n");
        assertThat(gone.err()).contains("warning: host web2: web:1.0.0 is not there");
    }

    @Test
    void logsComeAsTheyAreOrWithTheirHost() {
        synced();
        assertThat(sns(
                                "pod",
                                "logs",
                                "web@web1",
                                "main",
                                "-f",
                                "-p",
                                "-l",
                                "-10",
                                "-s",
                                "stdout",
                                "-d",
                                "ts,age",
                                "-t=5")
                        .out())
                .isEqualTo("logs --follow --daemon-process --timestamp=5 --limit=-10 --stream=stdout"
                        + " --details=ts,age main\nsecond line\n");
        assertThat(sns("pod", "logs", "web").out().lines())
                .containsExactlyInAnyOrder("web1: logs", "web1: second line", "web2: logs", "web2: second line");
        assertThat(sns("pod", "logs", "web", "-l", "few").code()).isEqualTo(ExitCode.INVALID);
        assertThat(sns("pod", "logs", "web", "-s", "stdot").err()).contains("'stdot' is none of stdout, stderr");
        assertThat(sns("pod", "logs", "api").code()).isEqualTo(ExitCode.INVALID);
    }

    @Test
    void signalsAndRerunsReachOnlyWhatIsToRun() throws IOException {
        sns("pod", "state", "web@web2", "-s", "stopped");
        commit();
        synced();
        Ran signal = sns("pod", "signal", "web", "main");
        assertThat(signal.out()).isEqualTo("signal main\nsecond line\n");
        assertThat(signal.err()).isEqualTo("warning: web:1.0.0@web2 is left out: it is to be stopped\n");
        assertThat(sns("pod", "rerun", "web@web1", "main", "side").code()).isEqualTo(ExitCode.OK);
        assertThat(temp.resolve("home web1/pods/web/release/1.0.0/pod.action")).hasContent("rerun main side");
        assertThat(sns("pod", "rerun", "web", "a;b").code()).isEqualTo(ExitCode.INVALID);
    }
}
