package io.simplenetes.daemon.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkerCommandTest {

    private static final List<String> SELF = List.of("/opt/java", "-Xmx64m", "Main");

    @Test
    void aWorkerHasTheIdsOfItsOwnerAndACleanEnvironment() {
        var home = new OwnedHome(Path.of("/home/al ice/c"), new Account("alice", 1001, 1002, Path.of("/home/al ice")));

        assertThat(WorkerCommand.of(home, SELF, Map.of("SECRET", "x", "JOURNAL_STREAM", "8:1", "HOME", "/root"))
                        .arguments())
                .containsExactly(
                        "setpriv",
                        "--reuid=1001",
                        "--regid=1002",
                        "--init-groups",
                        "--inh-caps=-all",
                        "--",
                        "env",
                        "-i",
                        "HOME=/home/al ice",
                        "JOURNAL_STREAM=8:1",
                        "LANG=C.UTF-8",
                        "LOGNAME=alice",
                        "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
                        "SHELL=/bin/sh",
                        "USER=alice",
                        "XDG_RUNTIME_DIR=/run/user/1001",
                        "/opt/java",
                        "-Xmx64m",
                        "Main",
                        "--worker",
                        "/home/al ice/c");
    }

    @Test
    void rootsOwnHosthomeNeedsNoOtherIds() {
        var home = new OwnedHome(Path.of("/srv/c"), new Account("root", 0, 0, Path.of("/root")));

        assertThat(WorkerCommand.of(home, SELF, Map.of()).program()).isEqualTo("env");
    }

    @Test
    void theProgramStartsItselfOnceMore() {
        assertThat(SelfCommand.words("/opt/java\0-cp\0a b\0x.Main\0--config\0x.Main\0", "x.Main"))
                .containsExactly("/opt/java", "-cp", "a b", "x.Main");
    }
}
