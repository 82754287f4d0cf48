package io.simplenetes.systemtests.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Account.class)
record LaboratoryTest(Account account) {

    @Test
    void eachAccountRunsAContainer() throws InterruptedException {
        Path folder = account.newFolder("hello");

        assertThat(account.run(folder, "podman", "run", "--rm", "--pull=never", Laboratory.IMAGE, "echo", "hello"))
                .satisfies(result -> assertThat(result.stderr()).isEmpty())
                .satisfies(result -> assertThat(result.stdout()).isEqualTo("hello\n"));
    }
}
