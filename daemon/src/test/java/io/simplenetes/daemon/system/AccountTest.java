package io.simplenetes.daemon.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AccountTest {

    /// D14: the original knows no other home folders than those below /home.
    @Test
    void linesOfTheAccountDatabaseAreRead() {
        assertThat(Account.readAll("""
                root:x:0:0:root:/root:/bin/bash
                sns:x:1001:1002::/srv/sns/:/bin/sh
                """))
                .containsExactly(
                        new Account("root", 0, 0, Path.of("/root")),
                        new Account("sns", 1001, 1002, Path.of("/srv/sns")));
    }

    @Test
    void otherLinesAndAccountsWithoutAHomeArePassedOver() {
        assertThat(Account.readAll("""
                +::::::
                x:x:-1:0::/home/x:/bin/sh
                y:x:1:0::home/y:/bin/sh
                nobody:x:65534:65534:nobody:/:/usr/sbin/nologin
                z:x:1:0::/home/z

                """)).isEmpty();
    }
}
