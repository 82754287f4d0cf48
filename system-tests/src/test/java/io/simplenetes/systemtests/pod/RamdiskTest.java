package io.simplenetes.systemtests.pod;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.host.process.CommandResult;
import io.simplenetes.pod.spec.Container;
import io.simplenetes.pod.spec.Container.Mount;
import io.simplenetes.pod.spec.Volume;
import io.simplenetes.systemtests.harness.Account;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// S8, S1: ramdisks that were plain folders without anybody knowing, removed with whatever was mounted on them, and
/// mounted through symbolic links.
@ParameterizedClass
@EnumSource(
        value = Setting.class,
        names = {"ROOT_DASH", "TESTER_ASH"})
record RamdiskTest(Setting setting) {

    private static final Volume TMP = new Volume.Ramdisk("tmp", 5);
    private static final Container SIDE = Containers.sleeper("side").with(List.of(new Mount("/mnt/tmp", TMP)));

    @Test
    void rootMakesAFileSystemInMemoryOfTheSize() throws IOException, InterruptedException {
        try (TestPod pod = pod()) {
            assertThat(pod.succeed("create-ramdisks", "--list")).isEqualTo("tmp:5M\n");
            assertThat(asRoot(pod, "create-ramdisks").exitCode()).isZero();
            assertThat(asRoot(pod, "create-ramdisks").exitCode()).isZero();

            Path ramdisk = pod.folder().resolve("ramdisk/tmp");
            assertThat(mounts(pod)).isOne();
            assertThat(Files.getOwner(ramdisk)).isEqualTo(Files.getOwner(pod.folder()));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(ramdisk)))
                    .isEqualTo("rwx------");

            assertThat(pod.run("env", "SIMPLENETES_RAMDISKS=real", "./pod", "run")
                            .stderr())
                    .isEmpty();
            assertThat(pod.succeed("shell", "sh", "-c", "df -m /mnt/tmp | tail -n 1 | awk '{print $1, $2}'"))
                    .isEqualTo("tmpfs 5\n");
            pod.succeed("shell", "sh", "-c", "echo secret >/mnt/tmp/file");

            pod.succeed("rm");

            assertThat(ramdisk.resolve("file")).hasContent("secret");
            assertThat(asRoot(pod, "create-ramdisks", "--delete").exitCode()).isZero();
            assertThat(mounts(pod)).isZero();
            assertThat(ramdisk).isEmptyDirectory();
        }
    }

    @Test
    void withoutRootAPlainFolderTakesItsPlaceWithAWarningUnlessThatIsForbidden()
            throws IOException, InterruptedException {
        try (TestPod pod = pod()) {
            CommandResult forbidden = pod.run("env", "SIMPLENETES_RAMDISKS=real", "./pod", "run");
            assertThat(forbidden.stderr())
                    .startsWith("error: there is no ramdisk tmp, and SIMPLENETES_RAMDISKS=real demands it\n");
            assertThat(forbidden.exitCode()).isOne();
            assertThat(pod.remains()).isEmpty();

            CommandResult run = pod.pod("run");

            assertThat(run.exitCode()).isZero();
            assertThat(run.stderr()).startsWith("warning: no ramdisk tmp: a plain folder on disk takes its place;");
            pod.succeed("shell", "sh", "-c", "umask 077; echo x >/mnt/tmp/file; chown 1000 /mnt/tmp/file /mnt/tmp");
            CommandResult late = asRoot(pod, "create-ramdisks");
            assertThat(late.exitCode()).isOne();
            assertThat(late.stderr()).startsWith("error: ramdisk/tmp is a plain folder with files in it");

            pod.succeed("rm");

            assertThat(pod.folder().resolve("ramdisk")).doesNotExist();
        }
    }

    @Test
    void aSymbolicLinkIsRefusedAndNeverFollowed() throws IOException, InterruptedException {
        try (TestPod pod = pod()) {
            Path elsewhere = setting.account().newFolder("elsewhere");
            Files.writeString(elsewhere.resolve("file"), "precious");
            Files.createDirectories(pod.folder().resolve("ramdisk"));
            Files.createSymbolicLink(pod.folder().resolve("ramdisk/tmp"), elsewhere);

            assertThat(asRoot(pod, "create-ramdisks").stderr())
                    .startsWith("error: ramdisk/tmp leads elsewhere by a symbolic link\n");
            assertThat(pod.pod("run").stderr()).startsWith("error: ramdisk/tmp leads elsewhere by a symbolic link\n");
            pod.succeed("rm");

            assertThat(elsewhere.resolve("file")).hasContent("precious");
        }
    }

    @Test
    void onlyRootMountsThem() throws IOException, InterruptedException {
        try (TestPod pod = pod()) {
            CommandResult result = Account.TESTER.run(pod.folder(), "./pod", "create-ramdisks");

            assertThat(result.stderr()).startsWith("error: only root can mount and unmount ramdisks\n");
            assertThat(result.exitCode()).isOne();
        }
    }

    private TestPod pod() throws IOException, InterruptedException {
        Path folder = setting.account().newFolder("it's a pod");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        return TestPod.in(setting, folder, List.of(TMP), SIDE);
    }

    private static CommandResult asRoot(TestPod pod, String... arguments) throws InterruptedException {
        return Account.ROOT.run(
                pod.folder(),
                Stream.concat(Stream.of("./pod"), Stream.of(arguments)).toArray(String[]::new));
    }

    private static long mounts(TestPod pod) throws IOException {
        String place = pod.folder().resolve("ramdisk/tmp").toString().replace(" ", "\\040");
        return Files.readAllLines(Path.of("/proc/self/mountinfo")).stream()
                .filter(line -> line.contains(" " + place + " ") && line.contains(" - tmpfs "))
                .count();
    }
}
