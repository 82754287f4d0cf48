package io.simplenetes.cluster.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.cluster.file.Tree;
import io.simplenetes.cluster.plan.FileDigest;
import io.simplenetes.cluster.plan.ObservedHost;
import io.simplenetes.cluster.plan.ObservedRelease;
import io.simplenetes.host.file.ConfigChecksum;
import io.simplenetes.host.file.PodState;
import io.simplenetes.host.name.PodName;
import io.simplenetes.host.name.PodVersion;
import io.simplenetes.host.name.Release;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// The script and this end of it, in every shell, on real folders.
@ParameterizedClass
@EnumSource
class HostSessionTest {

    private static final Release WEB = new Release(new PodName("web"), new PodVersion("1.0.0"));
    private static final String WEB_DIR = "pods/web/release/1.0.0/";

    @Parameter
    HostShell shell = HostShell.DASH;

    @TempDir
    Path temp;

    private Path home() {
        return temp.resolve("höst 'home' $x");
    }

    private Tree tree() {
        return new Tree(home());
    }

    private Transport transport() {
        return shell.transport(temp);
    }

    private HostInitialiser.Outcome init(String clusterId, boolean force) {
        return HostInitialiser.initialise(transport(), home().toString(), new Action.Init(clusterId, force, ""));
    }

    private HostSession open(Action action) {
        return HostSession.open(transport(), home().toString(), action);
    }

    private HostSession sync(String holder) {
        return open(new Action.Sync(LockToken.random(), holder));
    }

    private ObservedHost look() {
        try (HostSession session = open(new Action.Look())) {
            return ((Opening.Ready) session.opening()).host();
        }
    }

    private static FileDigest digest(String content, boolean executable) {
        return new FileDigest(ConfigChecksum.sha256(content.getBytes(StandardCharsets.UTF_8)), executable);
    }

    @Test
    void aHostIsInitialisedOnceAndKeptFromOtherClusters() throws IOException {
        assertThat(init("a-1", false)).isEqualTo(new HostInitialiser.Outcome.Initialised());
        assertThat(init("a-1", false)).isEqualTo(new HostInitialiser.Outcome.Unchanged());
        assertThat(init("b-2", false)).isEqualTo(new HostInitialiser.Outcome.Foreign("a-1"));
        assertThat(tree().text("cluster-id.txt")).isEqualTo("a-1\n");
        assertThat(init("b-2", true)).isEqualTo(new HostInitialiser.Outcome.Initialised());
        assertThat(tree().text("cluster-id.txt")).isEqualTo("b-2\n");
        assertThat(home().resolve("pods")).isEmptyDirectory();
        assertThat(tree().files()).containsExactly("cluster-id.txt");
    }

    @Test
    void aHomeThatCannotBeMadeIsToldInTheSystemsWords() throws IOException {
        Files.writeString(home(), "a file");
        assertThat(init("a-1", false))
                .isInstanceOfSatisfying(
                        HostInitialiser.Outcome.Failed.class,
                        failed -> assertThat(failed.reason()).contains(home().toString()));
    }

    @Test
    void aHostWithoutClusterIdIsNotInitialised() {
        try (HostSession session = open(new Action.Look())) {
            assertThat(session.opening()).isEqualTo(new Opening.Uninitialised());
        }
    }

    @Test
    void aRelativeHomeIsOneOfTheUsersHome() throws IOException {
        Path user = Files.createDirectories(temp.resolve("user"));
        var homes = new java.util.ArrayList<>(List.of("env", "HOME=" + user));
        homes.addAll(transport().arguments());
        HostInitialiser.initialise(new Transport(homes), "prod", new Action.Init("a-1", false, ""));
        assertThat(user.resolve("prod/cluster-id.txt")).hasContent("a-1");
    }

    /// 41: the file overwrote the user's own, and everybody could read it.
    @Test
    void credentialsForRegistriesAreBroughtForTheOwnerAlone() throws IOException {
        Action.Init with = new Action.Init("a-1", false, "{ \"auths\": {} }");
        Path file = home().resolve("registry-config.json");
        init("a-1", false);
        assertThat(file).doesNotExist();

        HostInitialiser.initialise(transport(), home().toString(), with);
        assertThat(file).hasContent("{ \"auths\": {} }\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(HostInitialiser.initialise(transport(), home().toString(), with))
                .isEqualTo(new HostInitialiser.Outcome.Unchanged());

        init("a-1", false);
        assertThat(file).exists();
    }

    @Test
    void everythingIsReported() throws IOException {
        init("a-1", false);
        Tree tree = tree();
        tree.file(WEB_DIR + "pod", "#!/bin/sh\n").toFile().setExecutable(true);
        tree.file(WEB_DIR + "pod.state", "running\n");
        tree.file(WEB_DIR + "pod.portmappings.conf", "61000:30000:4096:false\n");
        tree.file(WEB_DIR + "config/c/log/ü b\\n '$x", "deep");
        tree.file(WEB_DIR + "config/c/.hidden", "dot");
        tree.file(WEB_DIR + "config/c.txt", "sum\n");
        tree.file(WEB_DIR + "pod.action", "rerun");
        tree.file(WEB_DIR + ".pod.status", "status");
        tree.file(WEB_DIR + "log/pod", "a log");
        tree.file("hosts.conf", "10.0.0.1:32767\n10.0.0.2:32767");
        tree.file("commit-chain.txt", "abc def\n");
        String commit = "0123456789".repeat(4);
        tree.file(".simplenetes-commit", commit + " " + "a".repeat(64) + "\n");

        ObservedHost host = look();

        assertThat(host.clusterId()).isEqualTo("a-1");
        assertThat(host.synced().orElseThrow().commit()).isEqualTo(commit);
        assertThat(host.chainSha256()).contains(digest("abc def\n", false).sha256());
        assertThat(host.hostsConf().orElseThrow().routers()).containsExactly("10.0.0.1:32767", "10.0.0.2:32767");
        assertThat(host.strange()).isEmpty();
        ObservedRelease web = Objects.requireNonNull(host.releases().get(WEB));
        assertThat(web.state()).contains(PodState.RUNNING);
        assertThat(web.files().files())
                .isEqualTo(Map.of(
                        "pod", digest("#!/bin/sh\n", true),
                        "pod.portmappings.conf", digest("61000:30000:4096:false\n", false),
                        "config/c/log/ü b\\n '$x", digest("deep", false),
                        "config/c/.hidden", digest("dot", false),
                        "config/c.txt", digest("sum\n", false)));
    }

    @Test
    void whatAHostNamesIsNotTrusted() throws IOException {
        init("a-1", false);
        Tree tree = tree();
        tree.file("pods/Web/release/1.0.0/pod", "");
        tree.file("pods/web/release/1/pod", "");
        tree.file("pods/-f/release/1.0.0/pod", "");
        tree.file("pods/web/release/1.0.0/config/$(id)/x", "");
        tree.file("pods/web/release/1.0.0/config/c/new\nline", "");
        tree.file("pods/a\ncluster b-2/release/1.0.0/pod", "");
        ObservedHost host = look();
        assertThat(host.clusterId()).isEqualTo("a-1");
        assertThat(host.releases()).isEmpty();
        assertThat(host.strange()).hasSize(4);
    }

    @Test
    void aTornStateIsNoState() throws IOException {
        init("a-1", false);
        tree().file(WEB_DIR + "pod", "");
        tree().file(WEB_DIR + "pod.state", "runn");
        assertThat(Objects.requireNonNull(look().releases().get(WEB)).state()).isEmpty();
    }

    @Test
    void theSecondSyncIsToldWhoIsAtWork() {
        init("a-1", false);
        try (HostSession first = sync("alice on laptop");
                HostSession second = sync("bob")) {
            assertThat(first.opening()).isInstanceOf(Opening.Ready.class);
            assertThat(second.opening()).isEqualTo(new Opening.Busy("alice on laptop"));
        }
        try (HostSession third = sync("carol")) {
            assertThat(third.opening()).isInstanceOf(Opening.Ready.class);
        }
    }

    @Test
    void lookingNeedsNoLockAndTakesNone() {
        init("a-1", false);
        try (HostSession first = sync("alice")) {
            look();
            assertThat(first.begin()).isEqualTo(new Answer.Done());
        }
    }

    @Test
    void anOriginalAtWorkIsHonouredForTenSeconds() throws IOException {
        init("a-1", false);
        Path token = tree().file("lock-token.txt", "4711\n");
        try (HostSession session = sync("alice")) {
            assertThat(session.opening()).isEqualTo(new Opening.Busy("original"));
        }
        Files.setLastModifiedTime(token, FileTime.from(Instant.now().minusSeconds(11)));
        try (HostSession session = sync("alice")) {
            assertThat(session.opening()).isInstanceOf(Opening.Ready.class);
            assertThat(session.begin()).isEqualTo(new Answer.Done());
            assertThat(Files.readString(token)).isNotEqualTo("4711\n").matches("[0-9]{5,10}\n");
        }
        assertThat(token).doesNotExist();
    }

    @Test
    void anOriginalThatComesBetweenTheReportAndTheWorkIsHonoured() {
        init("a-1", false);
        try (HostSession session = sync("alice")) {
            tree().file("lock-token.txt", "4711\n");
            assertThat(session.begin()).isEqualTo(new Answer.Busy("original"));
        }
        assertThat(tree().text("lock-token.txt")).isEqualTo("4711\n");
    }

    @Test
    void theTokenOfASessionThatWasKilledIsNobodysLock() {
        init("a-1", false);
        tree().file(".simplenetes-lock", "70000\nalice\n");
        tree().file("lock-token.txt", "70000\n");
        try (HostSession session = sync("bob")) {
            assertThat(session.opening()).isInstanceOf(Opening.Ready.class);
        }
        try (HostSession session = sync("carol")) {
            assertThat(session.opening()).isInstanceOf(Opening.Ready.class);
            assertThat(session.begin()).isEqualTo(new Answer.Done());
        }
    }

    @Test
    void aNewReleaseArrivesWhole() throws IOException {
        init("a-1", false);
        tree().file(WEB_DIR + "config/torn", "from a sync of the original that was cut");
        String deep = "config/c/" + "ä long folder/".repeat(12) + "x";
        try (HostSession session = sync("alice")) {
            assertThat(session.begin()).isEqualTo(new Answer.Done());
            Path source = Files.writeString(temp.resolve("pod source"), "#!/bin/sh\n");
            var archive = new Archive(List.of(
                    new StagedFile.FromDisk(
                            WEB_DIR + "pod", source, digest("#!/bin/sh\n", true).sha256(), true),
                    new StagedFile.Text(WEB_DIR + deep, "deep"),
                    new StagedFile.Folder(WEB_DIR + "config/empty")));
            assertThat(archive.sendTo(session)).isEqualTo(new Answer.Done());
            assertThat(home().resolve(WEB_DIR + "pod")).doesNotExist();
            assertThat(session.run(List.of(new Step(Step.Verb.MAKE, "pods/web/release/1.0.0")), _ -> {}))
                    .isEqualTo(new Answer.Done());
        }
        assertThat(tree().files())
                .containsExactly(".simplenetes-lock", "cluster-id.txt", WEB_DIR + deep, WEB_DIR + "pod");
        assertThat(home().resolve(WEB_DIR + "pod")).isExecutable();
        assertThat(home().resolve(WEB_DIR + "config/empty")).isEmptyDirectory();
        assertThat(home().resolve(".simplenetes-staging")).doesNotExist();
    }

    @Test
    void manyPartsAndManyStepsArrive() throws IOException {
        init("a-1", false);
        byte[] noise = new byte[1 << 20];
        new java.util.Random(1).nextBytes(noise);
        Path source = Files.write(temp.resolve("noise"), noise);
        try (HostSession session = sync("alice")) {
            session.begin();
            assertThat(new Archive(List.of(new StagedFile.FromDisk("big", source, ConfigChecksum.sha256(noise), false)))
                            .sendTo(session))
                    .isEqualTo(new Answer.Done());
            List<Step> steps = java.util.stream.Stream.concat(
                            java.util.stream.Stream.of(new Step(Step.Verb.PUT, "big")),
                            java.util.stream.IntStream.range(0, 250)
                                    .mapToObj(i -> new Step(Step.Verb.DELETE, "none" + i)))
                    .toList();
            assertThat(session.run(steps, _ -> {})).isEqualTo(new Answer.Done());
        }
        assertThat(home().resolve("big")).hasBinaryContent(noise);
    }

    @Test
    void aFileThatChangedSinceThePlanIsNotSent() throws IOException {
        init("a-1", false);
        try (HostSession session = sync("alice")) {
            session.begin();
            Path source = Files.writeString(temp.resolve("source"), "new");
            var archive = new Archive(List.of(
                    new StagedFile.FromDisk("x", source, digest("old", false).sha256(), false)));
            assertThat(archive.sendTo(session))
                    .isInstanceOfSatisfying(
                            Answer.Failed.class,
                            failed -> assertThat(failed.reason()).contains("has changed since the plan was made"));
        }
    }

    @Test
    void aDamagedUploadIsNotUnpacked() {
        init("a-1", false);
        try (HostSession session = sync("alice")) {
            session.begin();
            session.part(new byte[] {1, 2, 3}, 3);
            assertThat(session.unpack("0".repeat(64)))
                    .isEqualTo(new Answer.Failed("the upload was damaged on its way"));
        }
    }

    @Test
    void aFileReplacesWhateverIsInItsWay() throws IOException {
        init("a-1", false);
        Files.createDirectories(home().resolve("folder"));
        Files.createDirectories(home().resolve("elsewhere"));
        Files.createSymbolicLink(home().resolve("link"), home().resolve("elsewhere"));
        tree().file("file", "old");
        apply(List.of("folder", "link", "file"));
        assertThat(home().resolve("folder")).isRegularFile().hasContent("new");
        assertThat(home().resolve("link")).isRegularFile().hasContent("new");
        assertThat(home().resolve("file")).hasContent("new");
        assertThat(home().resolve("elsewhere")).isEmptyDirectory();
    }

    @Test
    void theFirstStepThatFailsIsTheLastOneTried() {
        init("a-1", false);
        tree().file("folder/x", "in the way");
        assertThat(apply(List.of("a", "folder", "b")))
                .isInstanceOfSatisfying(
                        Answer.Failed.class,
                        failed -> assertThat(failed.reason()).contains("not empty"));
        assertThat(home().resolve("a")).exists();
        assertThat(home().resolve("b")).doesNotExist();
        assertThat(home().resolve("lock-token.txt")).doesNotExist();
        assertThat(home().resolve(".simplenetes-staging")).doesNotExist();
    }

    @Test
    void noStepLeavesTheHome() {
        init("a-1", false);
        assertThat(apply(List.of("../x"))).isEqualTo(new Answer.Failed("not a path of this folder: ../x"));
    }

    private Answer apply(List<String> paths) {
        try (HostSession session = sync("alice")) {
            session.begin();
            new Archive(paths.stream()
                            .filter(path -> !path.contains(".."))
                            .<StagedFile>map(path -> new StagedFile.Text(path, "new"))
                            .toList())
                    .sendTo(session);
            return session.run(
                    paths.stream().map(path -> new Step(Step.Verb.PUT, path)).toList(), _ -> {});
        }
    }

    @Test
    void emptyFoldersGoButNotTheOneThatContainersMount() throws IOException {
        init("a-1", false);
        Files.createDirectories(home().resolve("config/a/b/c"));
        tree().file("config/d/x", "");
        try (HostSession session = sync("alice")) {
            session.begin();
            session.run(List.of(new Step(Step.Verb.DELETE, "config/d/x"), new Step(Step.Verb.TIDY, "config")), _ -> {});
        }
        assertThat(home().resolve("config")).isEmptyDirectory();
    }

    @Test
    void theChainIsReadOnlyWhenAskedFor() {
        init("a-1", false);
        tree().file("commit-chain.txt", "abc def\n");
        try (HostSession session = sync("alice")) {
            assertThat(session.chain()).isEqualTo(Optional.of("abc def"));
        }
    }

    @Test
    void aHostThatCannotBeReachedSaysWhy() {
        try (HostSession session = HostSession.open(
                new Transport(List.of("sh", "-c", "echo 'no route to host' >&2; exit 255")),
                home().toString(),
                new Action.Look())) {
            assertThat(session.opening()).isEqualTo(new Opening.Failed("no route to host"));
        }
    }

    @Test
    void aReportThatDoesNotEndIsGivenUp() {
        var babbling = new Transport(List.of("sh", "-c", "echo 'simplenetes-remote 1'; yes \"$(printf '%2000s')\""));
        try (HostSession session = HostSession.open(babbling, home().toString(), new Action.Look())) {
            assertThat(session.opening()).isEqualTo(new Opening.Failed("the report of the host does not end"));
        }
    }

    @Test
    void whatALoginShellPrintsBeforeIsPassedOver() {
        init("a-1", false);
        var chatty =
                new java.util.ArrayList<>(List.of("sh", "-c", "echo Welcome; echo cluster b-2; exec \"$@\"", "sh"));
        chatty.addAll(transport().arguments());
        try (HostSession session = HostSession.open(new Transport(chatty), home().toString(), new Action.Look())) {
            assertThat(((Opening.Ready) session.opening()).host().clusterId()).isEqualTo("a-1");
        }
    }
}
