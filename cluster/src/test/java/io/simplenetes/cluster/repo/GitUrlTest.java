package io.simplenetes.cluster.repo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GitUrlTest {

    @Test
    void protocolUserAndEndingDoNotCount() {
        var url = new GitUrl("git@example.org:team/web.git");

        assertThat(url.isSameRepoAs(new GitUrl("https://example.org/team/web"))).isTrue();
        assertThat(url.isSameRepoAs(new GitUrl("ssh://git@example.org/team/web.git")))
                .isTrue();
        assertThat(url.isSameRepoAs(new GitUrl("https://example.org/team/web2")))
                .isFalse();
        assertThat(url.isSameRepoAs(new GitUrl(""))).isFalse();
    }
}
