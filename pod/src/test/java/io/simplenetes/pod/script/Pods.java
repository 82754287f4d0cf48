package io.simplenetes.pod.script;

import io.simplenetes.host.name.PodName;
import io.simplenetes.host.name.PodVersion;
import io.simplenetes.host.name.Release;
import io.simplenetes.pod.spec.Container;
import io.simplenetes.pod.spec.Container.Mount;
import io.simplenetes.pod.spec.Lifecycle;
import io.simplenetes.pod.spec.Network;
import io.simplenetes.pod.spec.PodSpec;
import io.simplenetes.pod.spec.Program;
import io.simplenetes.pod.spec.Program.EnvVar;
import io.simplenetes.pod.spec.PublishedPort;
import io.simplenetes.pod.spec.RestartPolicy;
import io.simplenetes.pod.spec.Signal;
import io.simplenetes.pod.spec.Volume;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Pods to compile.
final class Pods {

    private static final Volume CONF = new Volume.Config("conf");
    private static final Volume PAGES = new Volume.Host("pages", Path.of("/srv/my pages"));
    private static final Volume DATA = new Volume.Kept("data", Volume.Sharing.POD);

    private Pods() {}

    /// A web server and a job beside it, with everything that a pod can have.
    static PodSpec webAndJob() {
        Container web = Container.of("web", "docker.io/library/nginx:1.22")
                .with(Program.command(List.of("nginx", "-g", "daemon off;"))
                        .with(List.of(new EnvVar("GREETING", "it's \"fine\""))))
                .with(Lifecycle.of(RestartPolicy.ALWAYS).with(new Signal.Send("HUP")))
                .with(List.of(new Mount("/etc/nginx/conf.d", CONF), new Mount("/usr/share/nginx/html", PAGES)))
                .with(Network.publishing(
                        PublishedPort.tcp(30007, 80),
                        PublishedPort.tcp(8443, 443).on("0.0.0.0")));
        Container job = Container.of("job", "docker.io/library/busybox:1")
                .with(Program.args(List.of("sh", "-c", "date >/mnt/data/ran")))
                .with(Lifecycle.of(RestartPolicy.NEVER).with(new Signal.Exec(List.of("sh", "-c", "echo $1"))))
                .with(List.of(new Mount("/mnt/data", DATA)));
        return pod(List.of(CONF, PAGES, DATA), web, job);
    }

    /// A container with one text in every field that takes any text, and an interface.
    static PodSpec full(String text, String hostInterface) {
        Volume host = new Volume.Host("host", Path.of("/srv/" + text));
        return pod(
                List.of(host),
                Container.of("web", text)
                        .with(new Program(
                                List.of(text), List.of(text), Optional.empty(), List.of(new EnvVar("NAME", text))))
                        .with(Lifecycle.of(RestartPolicy.ALWAYS).with(new Signal.Send(text)))
                        .with(List.of(new Mount("/" + text, host)))
                        .with(Network.publishing(PublishedPort.tcp(30001, 80).on(hostInterface))),
                container("side", new Signal.Exec(List.of(text))));
    }

    /// A pod `web:1.2.3` of some containers.
    static PodSpec pod(List<Volume> volumes, Container... containers) {
        return new PodSpec(
                new Release(new PodName("web"), new PodVersion("1.2.3")), List.of(), volumes, List.of(containers));
    }

    /// A plain container.
    static Container container(String name, Signal signal) {
        return Container.of(name, "image")
                .with(Lifecycle.of(RestartPolicy.ALWAYS).with(signal));
    }
}
