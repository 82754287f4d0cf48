package io.simplenetes.systemtests.pod;

import io.simplenetes.pod.spec.Container;
import io.simplenetes.pod.spec.Container.Mount;
import io.simplenetes.pod.spec.Lifecycle;
import io.simplenetes.pod.spec.Network;
import io.simplenetes.pod.spec.Program;
import io.simplenetes.pod.spec.Program.EnvVar;
import io.simplenetes.pod.spec.PublishedPort;
import io.simplenetes.pod.spec.RestartPolicy;
import io.simplenetes.pod.spec.Signal;
import io.simplenetes.pod.spec.Volume;
import io.simplenetes.systemtests.harness.Laboratory;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Containers for pods that are tried.
final class Containers {

    static final Volume CONF = new Volume.Config("conf");

    private static final AtomicInteger PORT = new AtomicInteger(21000);

    private Containers() {}

    /// A host port that no other test publishes.
    static int newPort() {
        return PORT.incrementAndGet();
    }

    /// A web server whose page says hello, which HUP makes read its config.
    static Container web(int hostPort) {
        return Container.of("web", Laboratory.IMAGE)
                .with(Program.command(List.of("sh", "-c", """
                        trap 'echo bye; exit 0' TERM
                        trap 'echo "reloaded $(cat /mnt/conf/message)"' HUP
                        echo hello >/www/index.html
                        httpd -p 8080 -h /www
                        echo started
                        while :; do sleep 3600 & wait $!; done""")))
                .with(Lifecycle.of(RestartPolicy.ALWAYS).with(new Signal.Send("HUP")))
                .with(List.of(new Mount("/mnt/conf", CONF)))
                .with(Network.publishing(PublishedPort.tcp(hostPort, 8080)));
    }

    /// A container that runs a shell script.
    static Container shell(String name, RestartPolicy restart, String script) {
        return container(name, restart, List.of("sh", "-c", script), List.of(), List.of());
    }

    /// A container that runs for as long as it may.
    static Container sleeper(String name) {
        return shell(name, RestartPolicy.ALWAYS, "trap 'exit 0' TERM; while :; do sleep 3600 & wait $!; done");
    }

    static Container container(
            String name, RestartPolicy restart, List<String> args, List<EnvVar> env, List<Mount> mounts) {
        return Container.of(name, Laboratory.IMAGE)
                .with(Program.args(args).with(env))
                .with(Lifecycle.of(restart))
                .with(mounts);
    }
}
