package io.simplenetes.cluster.sync;

import static io.simplenetes.cluster.sync.TestCluster.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.cluster.file.Tree;
import io.simplenetes.cluster.git.Git;
import io.simplenetes.cluster.remote.Transport;
import io.simplenetes.host.error.ExitCode;
import io.simplenetes.host.error.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterSyncTest {

    private static final String WEB = TestCluster.release("web:1.0.0");

    @TempDir
    Path temp;

    @SuppressWarnings("NullAway.Init")
    private TestCluster cluster;

    @BeforeEach
    void project() {
        cluster = TestCluster.of(temp, "one");
        cluster.pod("one", "web:1.0.0", "running");
        cluster.config("one", "web:1.0.0", "conf", "main.conf", "v1");
        cluster.config("one", "web:1.0.0", "conf", "sub folder/ä.conf", "deep");
        cluster.commit("Compile web");
    }

    private Tree home() {
        return cluster.homeTree("one");
    }

    private Path conf() {
        return cluster.home("one").resolve(WEB + "config/conf");
    }

    private static Object inode(Path path) throws IOException {
        return Files.getAttribute(path, "unix:ino");
    }

    /// All files with what they hold and when they were last touched.
    private static Map<String, String> snapshot(Tree tree) {
        var all = new TreeMap<String, String>();
        for (String path : tree.files()) {
            try {
                Path file = tree.folder().resolve(path);
                all.put(
                        path,
                        Files.getLastModifiedTime(file) + " " + Files.getAttribute(file, "unix:ino") + " "
                                + tree.text(path));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        all.remove(".simplenetes-lock");
        return all;
    }

    private static void assertOutcomes(SyncReport report, HostOutcome... outcomes) {
        assertThat(report.hosts()).extracting(SyncReport.HostResult::outcome).containsExactly(outcomes);
    }

    @Test
    void theFirstSyncBringsEverything() {
        cluster.config("one", "web:1.0.0", "conf", ".hidden", "dot");
        String head = cluster.commit("A dot file");
        SyncReport report = cluster.sync();
        assertOutcomes(report, new HostOutcome.Changed(1));
        assertThat(report.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(home().files())
                .containsExactly(
                        ".simplenetes-commit",
                        ".simplenetes-lock",
                        "cluster-id.txt",
                        "commit-chain.txt",
                        WEB + "config/conf.txt",
                        WEB + "config/conf/.hidden",
                        WEB + "config/conf/main.conf",
                        WEB + "config/conf/sub folder/ä.conf",
                        WEB + "pod",
                        WEB + "pod.state");
        assertThat(cluster.home("one").resolve(WEB + "pod")).isExecutable();
        assertThat(home().text(WEB + "pod.state")).isEqualTo("running\n");
        assertThat(home().text(".simplenetes-commit")).startsWith(head + " ");
        assertThat(home().text("commit-chain.txt"))
                .isEqualTo(
                        cluster.git("log", "--reverse", "--format=%h").strip().replace('\n', ' ') + "\n");
    }

    @Test
    void aSyncWithNothingToDoTouchesNothing() {
        cluster.sync();
        Map<String, String> before = snapshot(home());
        assertOutcomes(cluster.sync(), new HostOutcome.Unchanged());
        assertThat(snapshot(home())).isEqualTo(before);
    }

    @Test
    void twoSyncsInARowNeedNoCommit() {
        cluster.sync();
        cluster.file("log.txt", "a log line\n");
        cluster.file("_synclogs/x.sync.log.txt", "a log\n");
        assertOutcomes(cluster.sync(), new HostOutcome.Unchanged());
    }

    @Test
    void aCommitThatChangesNoHostIsRecorded() {
        cluster.sync();
        cluster.file("README.md", "hello");
        String head = cluster.commit("Say hello");
        assertThat(cluster.plan()).isEmpty();
        assertOutcomes(cluster.sync(), new HostOutcome.Unchanged());
        assertThat(home().text(".simplenetes-commit")).startsWith(head);
    }

    @Test
    void aPlanChangesNothingAndSaysWhatASyncDoes() {
        Map<String, String> before = snapshot(home());
        assertThat(cluster.plan()).containsExactly("create web:1.0.0, running (5 files)");
        assertThat(snapshot(home())).isEqualTo(before);
        cluster.sync();
        assertThat(cluster.plan()).isEmpty();
    }

    @Test
    void aConfigKeepsItsFolderSinceContainersMountIt() throws IOException {
        cluster.sync();
        Object folder = inode(conf());
        cluster.config("one", "web:1.0.0", "conf", "main.conf", "v2");
        cluster.config("one", "web:1.0.0", "conf", "new/x.conf", "new");
        cluster.delete("one/" + WEB + "config/conf/sub folder");
        cluster.checksum("one", "web:1.0.0", "conf");
        cluster.commit("Update conf");
        assertThat(cluster.plan())
                .containsExactly("update config conf of web:1.0.0: main.conf +new/x.conf -sub folder/ä.conf");
        cluster.sync();
        assertThat(inode(conf())).isEqualTo(folder);
        assertThat(new Tree(conf()).files()).containsExactly("main.conf", "new/x.conf");
        assertThat(conf().resolve("main.conf")).hasContent("v2");
        assertThat(conf().resolve("sub folder")).doesNotExist();
        assertThat(home().text(WEB + "config/conf.txt"))
                .isEqualTo(new Tree(cluster.root()).text("one/" + WEB + "config/conf.txt"));
        assertThat(cluster.plan()).isEmpty();
    }

    @Test
    void aFileMayTakeTheNameOfAFolderAndBack() {
        cluster.sync();
        cluster.delete("one/" + WEB + "config/conf/sub folder");
        cluster.config("one", "web:1.0.0", "conf", "sub folder", "now a file");
        cluster.commit("A file");
        cluster.sync();
        assertThat(conf().resolve("sub folder")).hasContent("now a file");
        cluster.delete("one/" + WEB + "config/conf/sub folder");
        cluster.config("one", "web:1.0.0", "conf", "sub folder/a/b", "deep");
        cluster.commit("A folder");
        cluster.sync();
        assertThat(conf().resolve("sub folder/a/b")).hasContent("deep");
        assertThat(cluster.plan()).isEmpty();
    }

    @Test
    void configsComeAndGoWithAnOldRelease() {
        cluster.sync();
        cluster.config("one", "web:1.0.0", "extra", "x", "1");
        cluster.commit("Add extra");
        cluster.sync();
        assertThat(home().text(WEB + "config/extra/x")).isEqualTo("1");
        cluster.delete("one/" + WEB + "config/extra");
        cluster.delete("one/" + WEB + "config/extra.txt");
        cluster.commit("Remove extra");
        cluster.sync();
        assertThat(cluster.home("one").resolve(WEB + "config/extra")).isEmptyDirectory();
        assertThat(cluster.home("one").resolve(WEB + "config/extra.txt")).doesNotExist();
        assertThat(cluster.plan()).isEmpty();
    }

    @Test
    void aFileThatSomebodyChangedOnTheHostIsPutRight() throws IOException {
        cluster.sync();
        Files.writeString(conf().resolve("main.conf"), "edited by hand");
        Files.writeString(conf().resolve("stray"), "left by hand");
        assertThat(cluster.plan()).containsExactly("update config conf of web:1.0.0: main.conf -stray");
        cluster.sync();
        assertThat(conf().resolve("main.conf")).hasContent("v1");
        assertThat(conf().resolve("stray")).doesNotExist();
    }

    @Test
    void aDetachedPodIsRemovedAndItsFilesStay() {
        cluster.sync();
        cluster.git("mv", "one/pods/web", "one/pods/.web.1795324743");
        cluster.commit("Detach web");
        cluster.sync();
        assertThat(home().text(WEB + "pod.state")).isEqualTo("removed\n");
        assertThat(cluster.home("one").resolve(WEB + "pod")).exists();
    }

    @Test
    void everyHostFollowsItsStateInTheCluster() {
        for (String host : List.of("two", "off")) {
            cluster.host(host, "");
            cluster.pod(host, "web:1.0.0", "running");
        }
        cluster.file("two/host.state", "inactive\n");
        cluster.file("off/host.state", "disabled\n");
        cluster.commit("More hosts");
        assertThat(cluster.sync().hosts())
                .extracting(host -> host.host().text())
                .containsExactly("one", "two");
        assertThat(cluster.home("two").resolve(WEB)).doesNotExist();
        assertThat(cluster.homeTree("off").files()).containsExactly("cluster-id.txt");
    }

    @Test
    void theAddressesOfAllActiveHostsAreWrittenOneALine() {
        cluster.host("node", "10.0.0.1:32767");
        cluster.host("node-1", "10.0.0.2:32767");
        cluster.host("node-2", "10.0.0.3:32767");
        cluster.host("rest", "10.0.0.4:32767");
        cluster.file("rest/host.state", "inactive\n");
        cluster.commit("Routers");
        cluster.sync();
        assertThat(cluster.homeTree("node").text("hosts.conf"))
                .isEqualTo("10.0.0.1:32767\n10.0.0.2:32767\n10.0.0.3:32767\n");
        assertThat(cluster.homeTree("node-2").text("hosts.conf"))
                .isEqualTo("10.0.0.3:32767\n10.0.0.1:32767\n10.0.0.2:32767\n");
        assertThat(cluster.homeTree("rest").text("hosts.conf"))
                .isEqualTo("10.0.0.4:32767\n10.0.0.1:32767\n10.0.0.2:32767\n10.0.0.3:32767\n");
        assertThat(home().folder().resolve("hosts.conf")).doesNotExist();
    }

    @Test
    void aDirtyProjectIsRefused() {
        cluster.file("one/" + WEB + "new 'file", "uncommitted");
        var refusal = refusal(cluster::sync);
        assertThat(refusal.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(refusal.message())
                .contains("uncommitted changes: one/" + WEB + "new 'file")
                .contains("git commit");
        assertThat(home().folder().resolve(WEB)).doesNotExist();
    }

    @Test
    void aHostOfAnotherClusterIsRefusedEvenWithForce() {
        cluster.homeTree("one").file("cluster-id.txt", "other-1\n");
        for (boolean force : new boolean[] {false, true}) {
            var refusal = refusal(() -> cluster.sync(force));
            assertThat(refusal.code()).isEqualTo(ExitCode.REFUSED);
            assertThat(refusal.message()).contains("host one", "other-1", TestCluster.ID, "sns host init one --force");
        }
        assertThat(home().folder().resolve(WEB)).doesNotExist();
    }

    @Test
    void aProjectThatIsBehindIsRefusedThoughAnotherBranchKnowsTheRest() {
        String old = new Git(cluster.root()).head();
        cluster.pod("one", "web:1.0.0", "stopped");
        String synced = cluster.commit("Stop web");
        cluster.sync();
        cluster.git("branch", "keeps-it");
        cluster.git("reset", "-q", "--hard", old);
        var refusal = refusal(cluster::sync);
        assertThat(refusal.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(refusal.message())
                .contains("host one: the project is behind the host")
                .contains(synced.substring(0, 7), old.substring(0, 7), "git pull", "--force");
        assertThat(home().text(WEB + "pod.state")).isEqualTo("stopped\n");
        assertOutcomes(cluster.sync(true), new HostOutcome.Changed(1));
        assertThat(home().text(WEB + "pod.state")).isEqualTo("running\n");
    }

    @Test
    void aBranchThatTheHostDoesNotKnowIsRefused() {
        String base = new Git(cluster.root()).head();
        cluster.pod("one", "web:1.0.0", "stopped");
        cluster.commit("Stop web");
        cluster.sync();
        cluster.git("checkout", "-q", "-b", "other", base);
        cluster.file("README.md", "elsewhere");
        cluster.commit("Elsewhere");
        var refusal = refusal(cluster::sync);
        assertThat(refusal.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(refusal.message()).contains("host one: the project and the host have branched");
    }

    @Test
    void aCommitThatThisCloneDoesNotKnowAsksForAFetch() throws IOException {
        cluster.sync();
        Path file = home().folder().resolve(".simplenetes-commit");
        String chainSum = Files.readString(file).split(" ", 2)[1];
        Files.writeString(file, "f".repeat(40) + " " + chainSum);
        var refusal = refusal(cluster::sync);
        assertThat(refusal.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(refusal.message()).contains("does not know", "fffffff", "git fetch");
    }

    @Test
    void anotherBranchThatIsFetchedIsNoBranchOfTheHost() {
        cluster.sync();
        String head = new Git(cluster.root()).head();
        cluster.git("checkout", "-q", "--orphan", "unrelated");
        cluster.commit("Unrelated");
        cluster.git("checkout", "-q", "-B", "main", head);
        assertOutcomes(cluster.sync(), new HostOutcome.Unchanged());
    }

    @Test
    void aHostThatTheOriginalSyncedIsTakenOver() throws IOException {
        cluster.sync();
        Files.delete(home().folder().resolve(".simplenetes-commit"));
        cluster.pod("one", "web:1.0.0", "stopped");
        String head = cluster.commit("Stop web");
        assertOutcomes(cluster.sync(), new HostOutcome.Changed(1));
        assertThat(home().text(".simplenetes-commit")).startsWith(head);
    }

    @Test
    void theChainDecidesWhenTheOriginalCameLast() {
        cluster.sync();
        cluster.homeTree("one").file("commit-chain.txt", "0000000 1111111\n");
        var refusal = refusal(cluster::sync);
        assertThat(refusal.message()).contains("have branched", "1111111");
        String longer = cluster.git("log", "--reverse", "--format=%h").strip().replace('\n', ' ') + " 1234567\n";
        cluster.homeTree("one").file("commit-chain.txt", longer);
        assertThat(refusal(cluster::sync).message()).contains("behind the host", "1234567");
    }

    @Test
    void abbreviatedIdsOfAnotherLengthAreTheSame() throws IOException {
        cluster.sync();
        Files.delete(home().folder().resolve(".simplenetes-commit"));
        String chain = cluster.git("log", "--reverse", "--format=%H").strip().replace('\n', ' ') + "\n";
        cluster.homeTree("one").file("commit-chain.txt", chain);
        assertOutcomes(cluster.sync(), new HostOutcome.Unchanged());
    }

    @Test
    void aHostThatIsNotInitialisedKeepsAllFromBeingTouched() {
        cluster.file("zero/host.env", "HOST=local\nHOSTHOME=" + cluster.home("zero") + "\n");
        cluster.commit("A host");
        var refusal = refusal(cluster::sync);
        assertThat(refusal.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(refusal.message()).contains("host zero", "sns host init zero");
        assertThat(home().folder().resolve(WEB)).doesNotExist();
    }

    @Test
    void aBusyHostKeepsAllFromBeingTouched() throws Exception {
        cluster.host("two", "");
        cluster.pod("two", "web:1.0.0", "running");
        cluster.commit("A host");
        Process holder = io.simplenetes.host.process.CommandRunner.start(io.simplenetes.host.process.Command.of(
                "flock", cluster.home("two").resolve(".simplenetes-lock").toString(), "-c", "echo; read x"));
        try {
            holder.getInputStream().read();
            Files.writeString(cluster.home("two").resolve(".simplenetes-lock"), "99999\nalice on laptop, process 1\n");
            var refusal = refusal(cluster::sync);
            assertThat(refusal.code()).isEqualTo(ExitCode.BUSY);
            assertThat(refusal.message()).contains("host two: busy: alice on laptop, process 1");
        } finally {
            holder.getOutputStream().close();
            holder.waitFor();
        }
        assertThat(home().folder().resolve(WEB)).doesNotExist();
        assertThat(cluster.sync().exitCode()).isEqualTo(ExitCode.OK);
    }

    @Test
    void aVersionThatWasCompiledAnewIsRefusedAndNothingIsTouched() {
        cluster.sync();
        cluster.pod("one", "api:1.0.0", "running");
        cluster.file("one/" + WEB + "pod", "#!/bin/sh\nanother\n");
        cluster.commit("Compile anew");
        var refusal = refusal(cluster::sync);
        assertThat(refusal.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(refusal.message()).contains("host one: web:1.0.0 is on the host with another pod", "podVersion");
        assertThat(home().folder().resolve("pods/api")).doesNotExist();
    }

    @Test
    void aHostThatFailsIsToldAndTheOthersGoOn() throws IOException {
        cluster.host("two", "");
        cluster.pod("two", "api:1.0.0", "running");
        cluster.pod("two", "web:1.0.0", "running");
        cluster.commit("A host");
        Files.writeString(cluster.home("two").resolve("pods/web"), "in the way");
        SyncReport report = cluster.sync();
        assertThat(report.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(report.hosts().getFirst().outcome()).isEqualTo(new HostOutcome.Changed(1));
        assertThat(report.hosts().getLast().outcome()).isInstanceOfSatisfying(HostOutcome.Failed.class, failed -> {
            assertThat(failed.at()).isEqualTo("create web:1.0.0, running (2 files)");
            assertThat(failed.reason()).contains("pods/web");
            assertThat(failed.done()).isEqualTo(1);
            assertThat(failed.total()).isEqualTo(2);
        });
        assertThat(cluster.homeTree("two").files()).doesNotContain("commit-chain.txt", ".simplenetes-commit");
        Files.delete(cluster.home("two").resolve("pods/web"));
        assertOutcomes(cluster.sync(), new HostOutcome.Unchanged(), new HostOutcome.Changed(1));
    }

    @Test
    void aHostThatCannotBeReachedFailsAloneAndIsCaughtUpLater() {
        cluster.host("two", "");
        cluster.pod("two", "web:1.0.0", "running");
        cluster.commit("A host");
        var away = new Transport(List.of("sh", "-c", "echo 'no such machine' >&2; exit 255"));
        SyncReport report = cluster.sync("two", away);
        assertThat(report.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(report.hosts().getFirst().outcome()).isEqualTo(new HostOutcome.Changed(1));
        assertThat(report.hosts().getLast().outcome())
                .isEqualTo(
                        new HostOutcome.Unreached(Problem.of("no such machine").at("host two")));
        assertThat(report.plan().unreached()).hasSize(1);
        assertOutcomes(cluster.sync(), new HostOutcome.Unchanged(), new HostOutcome.Changed(1));
    }

    @Test
    void whereNoHostCanBeReachedNothingIsPlanned() {
        var away = new Transport(List.of("sh", "-c", "exit 255"));
        var refusal = refusal(() -> cluster.sync(away));
        assertThat(refusal.code()).isEqualTo(ExitCode.FAILED);
        assertThat(refusal.message()).contains("host one: the session ended without a word");
    }

    @Test
    void aPodWithoutAValidStateIsTakenForRemoved() {
        cluster.sync();
        cluster.file("one/" + WEB + "pod.state", "runn");
        cluster.commit("Tear the state");
        var plan = cluster.preview().plan().hosts().getFirst();
        assertThat(plan.warnings()).containsExactly("web:1.0.0 has no valid pod.state, and is taken for removed");
        assertThat(plan.operations()).extracting(o -> o.title()).containsExactly("set web:1.0.0 removed (was running)");
    }

    @Test
    void twoReleasesOnOnePortAreRefused() {
        cluster.pod("one", "api:1.0.0", "running");
        cluster.file("one/" + WEB + "pod.portmappings.conf", "61000:30000:4096:false\n");
        cluster.file("one/" + TestCluster.release("api:1.0.0") + "pod.portmappings.conf", "61001:30000:4096:false\n");
        cluster.commit("Clash");
        var refusal = refusal(cluster::sync);
        assertThat(refusal.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(refusal.message()).contains("host one", "30000", "api:1.0.0", "web:1.0.0");
        assertThat(home().folder().resolve(WEB)).doesNotExist();
    }

    @Test
    void theProjectsLogSaysWhatASyncDid() {
        cluster.sync();
        cluster.sync();
        assertThat(new Tree(cluster.root()).text("log.txt").lines())
                .singleElement()
                .asString()
                .endsWith(" tester SYNC_DONE one:changed");
    }

    @Test
    void anOutdatedChecksumIsTold() {
        cluster.file("one/" + WEB + "config/conf/main.conf", "edited without updateconfig");
        cluster.commit("Edit");
        assertThat(cluster.preview().plan().hosts().getFirst().warnings())
                .singleElement()
                .asString()
                .contains("config/conf.txt does not fit its files", "sns pod updateconfig web");
    }
}
