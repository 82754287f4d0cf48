package io.simplenetes.daemon.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.host.file.HostsConf;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    /// D7: the original takes one container at most.
    @Test
    void aRerunNamesAnyNumberOfContainers() {
        assertThat(PodAction.read("rerun\n")).contains(new PodAction(List.of()));
        assertThat(PodAction.read(" rerun web  side_2\n")).contains(new PodAction(List.of("web", "side_2")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "rm", "rerun -k", "rerun web; reboot", "rerun\nstop", "Rerun", "rerun --all"})
    void anythingElseIsNoAction(String text) {
        assertThat(PodAction.read(text)).isEmpty();
    }

    @Test
    void theHostsOwnAddressIsTheFirstOfHostsConf() {
        assertThat(HostInterface.of(HostsConf.read("10.0.0.1:32767\n10.0.0.2:32767\n")))
                .contains(new HostInterface("10.0.0.1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"256.0.0.1:1", "10.0.0:1", "web1:32767", "1.2.3.4 -x:1", "[::1]:1", "010.0.0.1:1", ":1", "x"})
    void whatIsNoAddressIsNotHandedOn(String line) {
        assertThat(HostInterface.of(HostsConf.read(line))).isEmpty();
    }
}
