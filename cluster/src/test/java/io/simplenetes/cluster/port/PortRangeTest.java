package io.simplenetes.cluster.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.simplenetes.host.error.ExitCode;
import io.simplenetes.host.error.UserException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortRangeTest {

    @Test
    void variablesGetTheFirstFreePortsInAlphabeticalOrder() {
        assertThat(PortRange.HOST.allocate(List.of("B", "C", "A"), Set.of(30000, 30002)))
                .isEqualTo(Map.of("A", 30001, "B", 30003, "C", 30004));
        assertThat(PortRange.CLUSTER.allocate(List.of("B", "A"), Set.of())).isEqualTo(Map.of("A", 61000, "B", 61001));
    }

    @Test
    void theLastPortIsGivenAndThenNoMore() {
        Set<Integer> taken = IntStream.range(30000, 31999).boxed().collect(Collectors.toSet());

        assertThat(PortRange.HOST.allocate(List.of("A"), taken)).containsEntry("A", 31999);
        assertThatThrownBy(() -> PortRange.HOST.allocate(List.of("A", "B"), taken))
                .isInstanceOfSatisfying(
                        UserException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.REFUSED))
                .hasMessageContaining("no host port is free from 30000 to 31999");
    }
}
