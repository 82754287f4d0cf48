package io.simplenetes.cluster.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.simplenetes.host.error.ExitCode;
import io.simplenetes.host.error.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlFolderTest {

    @TempDir(factory = ShortFolder.class)
    Path runtime;

    private Path folder(String project) throws IOException {
        return ControlFolder.of(Path.of(project), Map.of("XDG_RUNTIME_DIR", runtime.toString()));
    }

    @Test
    void eachProjectHasAFolderOfTheUsersOwn() throws IOException {
        Path folder = folder("/home/alice/my prüf");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(folder.getParent()).isEqualTo(runtime.resolve("sns"));
        assertThat(folder("/home/alice/my prüf")).isEqualTo(folder);
        assertThat(folder("/home/alice/other")).isNotEqualTo(folder);
        assertThat(folder + "/123456789012.1234567890123456").hasSizeLessThan(104);
    }

    @Test
    void aFolderThatOthersCanEnterIsNotUsed() throws IOException {
        Path shared = Files.createDirectory(runtime.resolve("sns"));
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThatThrownBy(() -> folder("/project"))
                .isInstanceOfSatisfying(
                        UserException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.REFUSED));
    }

    @Test
    void aLinkInItsPlaceIsNotFollowed() throws IOException {
        Path elsewhere = Files.createDirectory(
                runtime.resolve("elsewhere"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.createSymbolicLink(runtime.resolve("sns"), elsewhere);

        assertThatThrownBy(() -> folder("/project")).isInstanceOf(UserException.class);
    }

    /// As short as /run/user/1000.
    static final class ShortFolder implements org.junit.jupiter.api.io.TempDirFactory {
        @Override
        public Path createTempDirectory(
                org.junit.jupiter.api.extension.AnnotatedElementContext element,
                org.junit.jupiter.api.extension.ExtensionContext context)
                throws IOException {
            return Files.createTempDirectory(Path.of("/tmp"), "sns-test-");
        }
    }
}
