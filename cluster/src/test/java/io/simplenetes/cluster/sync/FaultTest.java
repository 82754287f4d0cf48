package io.simplenetes.cluster.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.cluster.file.Tree;
import io.simplenetes.cluster.remote.HostShell;
import io.simplenetes.cluster.remote.Transport;
import io.simplenetes.host.error.ExitCode;
import io.simplenetes.host.error.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever breaks in the middle of a sync, and wherever: each file on the host is the old one or the new one, a new
/// release is there whole or not at all, and the next sync brings the rest.
class FaultTest {

    private static final String WEB = TestCluster.release("web:1.0.0");
    private static final String NEW = TestCluster.release("web:2.0.0");

    /// Lets so many bytes of the client's through to the script (`$1`), then what `$2` says, then nothing.
    private static final String CUT = """
            limit=$1 fault=$2 count=$3 && shift 3
            case $fault in
            count) tee "$count" | "$@" ;;
            break) dd bs=1 count="$limit" status=none | "$@" ;;
            kill-host) rm -f "$count"
                { dd bs=1 count="$limit" status=none; until [ -s "$count" ]; do :; done; read -r pid <"$count" && kill -KILL "$pid"; } |
                sh -c 'echo $$ >"$0"; exec "$@"' "$count" "$@" ;;
            kill-client) client=$PPID; { dd bs=1 count="$limit" status=none; kill -KILL "$client"; } | "$@" ;;
            esac
            """;

    /// About as many bytes as the lines of the steps have.
    private static final int STEPS = 700;

    /// What breaks.
    enum Fault {
        /// The connection.
        BREAK,
        /// The script, by SIGKILL: it cannot clean up.
        KILL_HOST
    }

    @TempDir
    Path temp;

    @SuppressWarnings("NullAway.Init")
    private TestCluster cluster;

    @BeforeEach
    void aHostThatIsToGetMuch() {
        cluster = TestCluster.of(temp, "one");
        cluster.pod("one", "web:1.0.0", "running");
        cluster.pod("one", "old:1.0.0", "running");
        cluster.config("one", "web:1.0.0", "conf", "a.conf", "old");
        cluster.config("one", "web:1.0.0", "conf", "b.conf", "old");
        cluster.config("one", "web:1.0.0", "conf", "gone/c.conf", "old");
        cluster.commit("Before");
        cluster.sync();
        cluster.delete("one/pods/old");
        cluster.config("one", "web:1.0.0", "conf", "a.conf", "new");
        cluster.config("one", "web:1.0.0", "conf", "b.conf", "new");
        cluster.config("one", "web:1.0.0", "conf", "d.conf", "new");
        cluster.delete("one/" + WEB + "config/conf/gone");
        cluster.checksum("one", "web:1.0.0", "conf");
        cluster.pod("one", "web:2.0.0", "running");
        cluster.config("one", "web:2.0.0", "conf", "a.conf", "new");
        cluster.commit("After");
    }

    private Path home() {
        return cluster.home("one");
    }

    /// What is on the host, without our own bookkeeping.
    private static Map<String, String> content(Path home) {
        var tree = new Tree(home);
        var all = new TreeMap<String, String>();
        tree.files().stream()
                .filter(path -> !path.startsWith(".simplenetes-") && !path.equals("lock-token.txt"))
                .forEach(path -> all.put(path, tree.text(path)));
        return all;
    }

    private static Transport cut(Fault fault, int bytes, Path count) {
        String word = fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return faulty(word, bytes, count);
    }

    private static Transport faulty(String word, int bytes, Path count) {
        return new Transport(
                List.of("sh", "-c", CUT, "cut", Integer.toString(bytes), word, count.toString(), "sh", "-c"));
    }

    private void copy(Path from, Path to) {
        TestCluster.run("rm", "-rf", to.toString());
        TestCluster.run("cp", "-a", from.toString(), to.toString());
    }

    @ParameterizedTest
    @EnumSource
    void theHostEndsOldOrNewAndTheNextSyncConverges(Fault fault) throws IOException {
        Path before = temp.resolve("before");
        copy(home(), before);
        Path count = temp.resolve("count");
        cluster.sync(faulty("count", 0, count));
        int total = (int) Files.size(count);
        Map<String, String> old = content(before);
        Map<String, String> fresh = content(home());

        // The upload in few cuts, the steps after it in many.
        IntStream.concat(
                        IntStream.iterate(0, n -> n < total - STEPS, n -> n + 150),
                        IntStream.iterate(Math.max(0, total - STEPS), n -> n < total, n -> n + 31))
                .forEach(bytes -> {
                    copy(before, home());
                    try {
                        cluster.sync(cut(fault, bytes, count));
                    } catch (UserException e) {
                        assertThat(e.exitCode()).isEqualTo(ExitCode.FAILED);
                    }
                    assertOldOrNew(bytes, old, fresh);
                    cluster.sync();
                    assertThat(content(home()))
                            .as("converged after %d bytes", bytes)
                            .isEqualTo(fresh);
                    assertThat(home().resolve(".simplenetes-staging")).doesNotExist();
                    assertThat(home().resolve("lock-token.txt")).doesNotExist();
                });
    }

    private void assertOldOrNew(int bytes, Map<String, String> old, Map<String, String> fresh) {
        Map<String, String> now = content(home());
        now.forEach((path, text) -> {
            if (!path.startsWith(".simplenetes-staging")) {
                assertThat(text).as("%s after %d bytes", path, bytes).isIn(old.get(path), fresh.get(path));
            }
        });
        assertThat(ofNewRelease(now)).isIn(List.of(), ofNewRelease(fresh));
        String checksum = WEB + "config/conf.txt";
        if (Objects.equals(now.get(checksum), fresh.get(checksum))) {
            fresh.forEach((path, text) -> {
                if (path.startsWith(WEB + "config/conf/")) {
                    assertThat(now)
                            .as("the checksum comes last (%d bytes)", bytes)
                            .containsEntry(path, text);
                }
            });
        }
        if (Objects.equals(now.get("commit-chain.txt"), fresh.get("commit-chain.txt"))) {
            assertThat(now)
                    .as("the commit comes after all else (%d bytes)", bytes)
                    .isEqualTo(fresh);
        }
    }

    private static List<String> ofNewRelease(Map<String, String> content) {
        return content.keySet().stream().filter(path -> path.startsWith(NEW)).toList();
    }

    static Stream<Integer> killPoints() {
        // In the request, after the lock, in the upload, between operations, near the end.
        return Stream.of(10, 150, 400, 900, 1500);
    }

    @ParameterizedTest
    @MethodSource("killPoints")
    void aClientThatIsKilledLeavesNoLock(int bytes) throws Exception {
        Process client =
                KilledClient.start(cluster.root(), faulty("kill-client", bytes, temp.resolve("unused")), home());
        assertThat(client.waitFor(60, TimeUnit.SECONDS)).isTrue();
        int sigKill = 128 + 9;
        assertThat(client.exitValue()).isEqualTo(sigKill);
        // What the dead client's script still does it does at once: its input has ended.
        Awaitility.await().until(this::isUnlocked);
        assertThat(cluster.sync().exitCode()).isEqualTo(ExitCode.OK);
        assertThat(cluster.plan()).isEmpty();
    }

    private boolean isUnlocked() {
        try {
            TestCluster.run("flock", "-n", home().resolve(".simplenetes-lock").toString(), "true");
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    @Test
    void aReadOnlyHostIsToldInTheSystemsWords() {
        HostShell.program("unshare", "util-linux");
        Transport readOnly = new Transport(List.of(
                "unshare",
                "-rm",
                "sh",
                "-c",
                "mount --bind \"$0\" \"$0\" && mount -o remount,bind,ro \"$0\" && exec \"$@\"",
                home().toString(),
                "sh",
                "-c"));
        var refusal = TestCluster.refusal(() -> cluster.sync(readOnly));
        assertThat(refusal.code()).isEqualTo(ExitCode.FAILED);
        assertThat(refusal.message()).contains("host one", "Read-only file system");
        assertThat(cluster.sync().exitCode()).isEqualTo(ExitCode.OK);
    }

    @Test
    void aFullDiskFailsTheHostAndLeavesItAsItWas() throws IOException {
        cluster.config("one", "web:2.0.0", "big", "noise", noise());
        cluster.commit("More than fits");
        Map<String, String> before = content(home());
        Path after = temp.resolve("after");
        Transport full = new Transport(
                List.of("unshare", "-rm", "sh", "-c", """
                home=$0 after=$1 && shift && cp -a "$home" "$after.before" &&
                mount -t tmpfs -o size=400k tmpfs "$home" && cp -a "$after.before/." "$home" &&
                "$@"; code=$?; cp -a "$home" "$after"; exit $code
                """, home().toString(), after.toString(), "sh", "-c"));
        SyncReport report = cluster.sync(full);
        assertThat(report.hosts().getFirst().outcome()).isInstanceOfSatisfying(HostOutcome.Failed.class, failed -> {
            assertThat(failed.reason()).contains("No space left on device");
            assertThat(failed.done()).isZero();
        });
        assertThat(content(after)).isEqualTo(before);
        assertThat(after.resolve(".simplenetes-staging")).doesNotExist();
        assertThat(cluster.sync().exitCode()).isEqualTo(ExitCode.OK);
    }

    /// Half a megabyte that does not compress.
    private static String noise() {
        var random = new Random(1);
        var text = new StringBuilder();
        random.ints(500_000, '!', '~').forEach(text::appendCodePoint);
        return text.toString();
    }
}
