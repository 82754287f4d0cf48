package io.simplenetes.host.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.host.name.PodName;
import io.simplenetes.host.name.PodVersion;
import io.simplenetes.host.name.Release;
import java.util.List;
import org.junit.jupiter.api.Test;

class DaemonStatusTest {

    private static final Release WEB = new Release(new PodName("web"), new PodVersion("1.0.0"));

    @Test
    void whatIsWrittenIsRead() {
        var pod = new DaemonStatus.Pod(WEB, "running", "exited", false, 12, "run", 3, 99, "run failed: no image");
        var status = new DaemonStatus(7, 4711, List.of(pod));

        assertThat(DaemonStatus.read(status.fileContent())).contains(status);
    }

    @Test
    void textOfAPodCannotBreakALine() {
        var pod = new DaemonStatus.Pod(WEB, "running", "a\tb", true, 1, "", 0, 0, "one\ntwo\t\u001b[31m three\n");

        assertThat(DaemonStatus.read(new DaemonStatus(7, 4711, List.of(pod)).fileContent())
                        .orElseThrow()
                        .pods())
                .containsExactly(new DaemonStatus.Pod(WEB, "running", "a b", true, 1, "", 0, 0, "one two [31m three"));
    }

    @Test
    void anotherFormatIsNone() {
        assertThat(DaemonStatus.read("")).isEmpty();
        assertThat(DaemonStatus.read("simplenetesd\t2\t7\t1\n")).isEmpty();
        assertThat(DaemonStatus.read("simplenetesd\t1\tx\ty\ntorn\nweb:1\ta\tb\t1\t1\t\t1\t1\t\n"))
                .contains(new DaemonStatus(0, 0, List.of()));
    }
}
