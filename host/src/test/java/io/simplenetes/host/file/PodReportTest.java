package io.simplenetes.host.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.host.file.PodReport.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class PodReportTest {

    @Test
    void valuesAndContainersAreRead() {
        PodReport report = PodReport.read("""
                pod: web-1.2.3
                labels:
                containers:
                    - name: nginx
                      image: nginx:1.22
                      network:\s
                    - name: job
                """);

        assertThat(report.values()).containsExactly(new Value("pod", "web-1.2.3"), new Value("labels", ""));
        assertThat(report.containers())
                .containsExactly(
                        List.of(new Value("name", "nginx"), new Value("image", "nginx:1.22"), new Value("network", "")),
                        List.of(new Value("name", "job")));
    }

    @Test
    void whatIsNoReportIsEmpty() {
        assertThat(PodReport.read("").values()).isEmpty();
        assertThat(PodReport.read("no colon here\n: nothing\n").values()).isEmpty();
    }
}
