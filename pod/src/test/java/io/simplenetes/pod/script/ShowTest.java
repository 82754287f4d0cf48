package io.simplenetes.pod.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.host.process.CommandResult;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShowTest extends ScriptTest {

    @Test
    void psOfAPodThatNeverRanSaysNonExisting() throws IOException, InterruptedException {
        assertThat(pod("ps")).isEqualTo("pod: web-1.2.3\nstatus: non-existing\n");
        assertThat(pod("status")).isEqualTo("pod: web-1.2.3\nstatus: non-existing\n");
    }

    @Test
    void psOfAPodWithoutItsSupervisorSaysUnknown() throws IOException, InterruptedException {
        script().write(".pod.status", "pod: web-1.2.3", "status: running", "readiness: 1", "containers:");

        assertThat(pod("ps")).isEqualTo("pod: web-1.2.3\nstatus: unknown\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"exited", "removed"})
    void psOfAnEndedPodPrintsTheFile(String status) throws IOException, InterruptedException {
        script().write(".pod.status", "pod: web-1.2.3", "status: " + status, "containers:", "    - name: a\\b %s");

        assertThat(pod("ps")).isEqualTo("pod: web-1.2.3\nstatus: " + status + "\ncontainers:\n    - name: a\\b %s\n");
    }

    @Test
    void infoIsWhatThePodIsMadeOf() throws IOException, InterruptedException {
        assertThat(pod("info")).isEqualTo("""
                pod: web-1.2.3
                podVersion: 1.2.3
                hostPorts: 30007 8443 5353
                labels: team=core io.example/tier=front.end
                volumes: data-web
                ramdisks: tmp:5M
                containers:
                    - name: web
                      container: web-web-1.2.3
                      image: docker.io/library/nginx:1.22
                      configs: conf
                      restart: always
                      mounts: ./config/conf:/etc/nginx/conf.d:z,ro /srv/my pages:/usr/share/nginx/html:z,rw,dev
                      ports: 30007:80 0.0.0.0:8443:443 [::1]:5353:53/udp
                      network:\s
                    - name: job
                      container: job-web-1.2.3
                      image: docker.io/library/busybox:1
                      configs:\s
                      restart: never
                      mounts: data-web:/mnt/data:z,rw ./ramdisk/tmp:/mnt/tmp:z,rw
                      ports:\s
                      network:\s
                """);
    }

    @Test
    void versionHasThreeLines() throws IOException, InterruptedException {
        assertThat(pod("version")).isEqualTo("api 1.0.0-beta2\nruntime podman 2.0.0\npodVersion 1.2.3\n");
    }

    private String pod(String action) throws IOException, InterruptedException {
        CommandResult result = script().pod(Pods.webAndJob(), action);
        assertThat(result.stderr()).isEmpty();
        assertThat(result.exitCode()).isZero();
        return result.stdout();
    }
}
