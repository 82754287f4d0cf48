package io.simplenetes.host.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.simplenetes.host.error.UserException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormatsTest {

    @Test
    void portMappingsAreReadFromLinesAndBlanks() {
        assertThat(PortMapping.readAll("61004:30007:4096:false \n61005:30008:250:true 61006:30009:1:false\n\n"))
                .containsExactly(
                        new PortMapping(61004, 30007, 4096, false),
                        new PortMapping(61005, 30008, 250, true),
                        new PortMapping(61006, 30009, 1, false));
    }

    @Test
    void whatIsNoPortMappingIsLeftOut() {
        assertThat(PortMapping.readAll("61004:30007 x:y:z:true 70000:1:1:true 0:1:1:true 1:2:3:yes 1:2:3:true"))
                .containsExactly(new PortMapping(1, 2, 3, true));
    }

    @Test
    void portMappingsAreWrittenOneALine() {
        assertThat(PortMapping.fileContent(List.of(new PortMapping(61004, 30007, 4096, false))))
                .isEqualTo("61004:30007:4096:false\n");
    }

    @Test
    void theOwnAddressIsTheFirstLineOfHostsConf() {
        assertThat(HostsConf.read("10.0.0.1:32767\n10.0.0.2:32767\n").ownAddress())
                .contains("10.0.0.1");
        assertThat(HostsConf.read("").ownAddress()).isEmpty();
    }

    @Test
    void aStatusFileIsRead() {
        PodStatus status = PodStatus.read("""
                pod: web-1.2.3
                updated: 1795325316
                status: running
                pid: 15786
                readiness: 1
                containers:
                    - name: nginx
                      status: exited
                """);

        assertThat(status).isEqualTo(new PodStatus("running", true, 1795325316, 15786));
    }

    @Test
    void aTornStatusFileIsNotReady() {
        assertThat(PodStatus.read("pod: web-1.2.3\nupda")).isEqualTo(new PodStatus("unknown", false, 0, 0));
    }

    @Test
    void aMisspeltStateIsRefusedWithTheNearestOne() {
        assertThat(PodState.parse("running")).isEqualTo(PodState.RUNNING);
        assertThatThrownBy(() -> PodState.parse("runing"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("did you mean 'running'?");
    }
}
