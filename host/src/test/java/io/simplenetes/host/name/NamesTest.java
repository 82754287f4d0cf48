package io.simplenetes.host.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.simplenetes.host.error.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "Web", "web_", "_web", "1web", "we-b", "..", "a/b", "web\n", "-x"})
    void aPodNameOfAnotherFormIsRefused(String text) {
        assertThatThrownBy(() -> new PodName(text)).isInstanceOf(UserException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_pods", "-a", ".git", "..", "a/b", "a b", "a\n"})
    void aHostNameThatCouldBeAnOptionOrAHiddenFolderIsRefused(String text) {
        assertThatThrownBy(() -> new HostName(text)).isInstanceOf(UserException.class);
    }

    @Test
    void aReleaseHasANameForUsersAndOneForPodman() {
        Release release = new Release(new PodName("web"), new PodVersion("1.2.3-rc.1"));

        assertThat(release).hasToString("web:1.2.3-rc.1");
        assertThat(release.fullName()).isEqualTo("web-1.2.3-rc.1");
    }
}
