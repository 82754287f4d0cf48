package io.simplenetes.daemon.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemConfTest {

    private static final Path FILE = Path.of("/etc/simplenetes/simplenetesd.conf");

    @TempDir
    Path folder;

    @Test
    void itsLinesAreSettings() {
        assertThat(SystemConf.parse(FILE, """
                # a comment

                USERS alice bob
                HOSTHOME /srv/one
                HOSTHOME /srv/two words/
                RAMDISKS 2G
                """))
                .isEqualTo(new SystemConf(
                        Optional.of(List.of("alice", "bob")),
                        List.of(Path.of("/srv/one"), Path.of("/srv/two words")),
                        2048));
    }

    @Test
    void withoutAFileEveryAccountButRootIsServed() {
        SystemConf conf = SystemConf.read(folder.resolve("none"), false);

        assertThat(conf.serves(new Account("alice", 1000, 1000, Path.of("/home/alice"))))
                .isTrue();
        assertThat(conf.serves(new Account("root", 0, 0, Path.of("/root")))).isFalse();
    }

    /// S4: any local user could have root's daemon serve him.
    @Test
    void usersCanBeLimited() {
        SystemConf conf = SystemConf.parse(FILE, "USERS alice root\n");

        assertThat(conf.serves(new Account("alice", 1000, 1000, Path.of("/home/alice"))))
                .isTrue();
        assertThat(conf.serves(new Account("bob", 1001, 1001, Path.of("/home/bob"))))
                .isFalse();
        assertThat(conf.serves(new Account("root", 0, 0, Path.of("/root")))).isFalse();
    }

    @Test
    void aFileThatIsAskedForMustBeThere() {
        assertThatThrownBy(() -> SystemConf.read(folder.resolve("none"), true))
                .hasMessageContaining("there is no such file");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "USER alice | conf:1: there is no setting 'USER'",
                "HOSTHOME srv/x | conf:1: HOSTHOME 'srv/x' is not the whole path of a folder",
                "HOSTHOME / | conf:1: HOSTHOME '/' is not the whole path",
                "RAMDISKS 5 | conf:1: RAMDISKS '5' is not a size",
                "RAMDISKS 999999G | conf:1: RAMDISKS '999999G' is not a size",
            })
    void aWrongLineIsToldWithItsPlace(String line, String message) {
        assertThatThrownBy(() -> SystemConf.parse(FILE, line + "\n")).hasMessageContaining(message);
    }
}
