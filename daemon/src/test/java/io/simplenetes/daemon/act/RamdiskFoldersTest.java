package io.simplenetes.daemon.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.simplenetes.host.layout.ReleaseDir;
import io.simplenetes.host.name.PodName;
import io.simplenetes.host.name.PodVersion;
import io.simplenetes.host.name.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RamdiskFoldersTest {

    private static final Release WEB = new Release(new PodName("web"), new PodVersion("1.0.0"));

    @TempDir
    Path temp;

    private Path mounts = Path.of("/");
    private ReleaseDir dir = new ReleaseDir(mounts);

    @BeforeEach
    void aPodThatWantsOne() throws IOException {
        mounts = Files.createDirectories(temp.resolve("mounts"));
        dir = new ReleaseDir(Files.createDirectories(temp.resolve("release")));
        pod("echo tmp:5M");
    }

    private void pod(String answer) throws IOException {
        Files.writeString(dir.pod(), "#!/bin/sh\n[ \"$*\" = 'create-ramdisks -l' ] || exit 1\n" + answer + "\n");
        assertThat(dir.pod().toFile().setExecutable(true)).isTrue();
    }

    private RamdiskFolders folders() {
        return new RamdiskFolders(WEB, dir, new Folders());
    }

    /// Plain folders in the place of mounts, which take root: the system tests have those.
    private final class Folders implements RamdiskKeeper {
        @Override
        public Path mount(Release release, String name, int mebibytes) throws IOException {
            return Files.createDirectories(mounts.resolve(name + "-" + mebibytes));
        }

        @Override
        public void unmount(Release release) throws IOException {
            Files.writeString(mounts.resolve("unmounted"), release.toString());
        }
    }

    @Test
    void aPodFindsItsRamdisksInItsFolder() throws IOException, InterruptedException {
        folders().prepare();
        folders().prepare();

        Path link = dir.path().resolve("ramdisk/tmp");
        assertThat(Files.readSymbolicLink(link)).isEqualTo(mounts.resolve("tmp-5"));
        assertThat(dir.path().resolve(".pod.ramdisks")).doesNotExist();

        folders().release();

        assertThat(Files.isSymbolicLink(link)).isFalse();
        assertThat(mounts.resolve("unmounted")).hasContent("web:1.0.0");
    }

    @Test
    void aPlainFolderGivesWayUnlessItHoldsFiles() throws IOException, InterruptedException {
        Path plain = Files.createDirectories(dir.path().resolve("ramdisk/tmp"));
        folders().prepare();
        assertThat(Files.isSymbolicLink(plain)).isTrue();

        Files.delete(plain);
        Files.createDirectories(plain);
        Files.writeString(plain.resolve("key"), "secret");
        assertThatThrownBy(() -> folders().prepare()).hasMessageContaining("is a plain folder with files in it");
    }

    /// S1: what a pod says is not trusted.
    @Test
    void onlyNamesAndSizesAreTakenFromAPod() {
        assertThat(RamdiskFolders.read("tmp:5M\n../x:1M\n/etc:1M\na:1M,mode=0777\nb:0M\nc:1G\n--help\n:1M\nd:12M\n"))
                .isEqualTo(Map.of("tmp", 5, "d", 12));
    }

    @Test
    void aPodThatDoesNotKnowTheActionWantsNone() throws IOException, InterruptedException {
        pod("echo tmp:5M; exit 1");

        folders().prepare();

        assertThat(dir.path().resolve("ramdisk")).doesNotExist();
    }
}
