package io.simplenetes.cluster.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.simplenetes.host.error.UserException;
import io.simplenetes.host.name.HostName;
import io.simplenetes.host.name.PodName;
import io.simplenetes.host.name.PodVersion;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PodRefTest {

    private static final PodName WEB = new PodName("web");

    @Test
    void itHasAPodAndPerhapsAVersionAndAHost() {
        var exactly = new VersionChoice.Exactly(new PodVersion("1.2.0-rc.1"));
        var host = Optional.of(new HostName("web-1"));

        assertThat(PodRef.parse("web")).isEqualTo(new PodRef(WEB, new VersionChoice.Latest(), Optional.empty()));
        assertThat(PodRef.parse("web:")).isEqualTo(PodRef.parse("web:latest")).isEqualTo(PodRef.parse("web"));
        assertThat(PodRef.parse("web:1.2.0-rc.1")).isEqualTo(new PodRef(WEB, exactly, Optional.empty()));
        assertThat(PodRef.parse("web:1.2.0-rc.1@web-1")).isEqualTo(new PodRef(WEB, exactly, host));
        assertThat(PodRef.parse("web@web-1")).isEqualTo(new PodRef(WEB, new VersionChoice.Latest(), host));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "@web1", ":1.0.0", "Web", "web:1.0", "web@", "web@a@b", "web@../x", "web:1.0.0/..", "we b"})
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> PodRef.parse(text)).isInstanceOf(UserException.class);
    }

    @Test
    void aFilterMayLeaveOutEachPart() {
        var every = new VersionChoice.Every();

        assertThat(ReleaseFilter.parse("")).isEqualTo(ReleaseFilter.ALL);
        assertThat(ReleaseFilter.parse("@web1"))
                .isEqualTo(new ReleaseFilter(Optional.empty(), every, Optional.of(new HostName("web1"))));
        assertThat(ReleaseFilter.parse(":latest"))
                .isEqualTo(new ReleaseFilter(Optional.empty(), new VersionChoice.Latest(), Optional.empty()));
        assertThat(ReleaseFilter.parse("web")).isEqualTo(new ReleaseFilter(Optional.of(WEB), every, Optional.empty()));
    }
}
