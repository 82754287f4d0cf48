package io.simplenetes.pod.script;

import io.simplenetes.host.name.PodName;
import io.simplenetes.host.name.PodVersion;
import io.simplenetes.host.name.Release;
import io.simplenetes.pod.spec.Container;
import io.simplenetes.pod.spec.Container.EnvVar;
import io.simplenetes.pod.spec.Container.Mount;
import io.simplenetes.pod.spec.Container.Signal;
import io.simplenetes.pod.spec.PodSpec;
import io.simplenetes.pod.spec.PublishedPort;
import io.simplenetes.pod.spec.RestartPolicy;
import io.simplenetes.pod.spec.Volume;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Pods to compile.
final class Pods {

    private static final Volume CONF = new Volume.Config("conf");
    private static final Volume PAGES = new Volume.Host("pages", Path.of("/srv/my pages"));
    private static final Volume DATA = new Volume.Kept("data", Volume.Sharing.POD);

    private Pods() {}

    /// A web server and a job beside it, with everything that a pod can have.
    static PodSpec webAndJob() {
        Container web = new Container(
                "web",
                "docker.io/library/nginx:1.22",
                List.of("nginx", "-g", "daemon off;"),
                List.of(),
                List.of(new EnvVar("GREETING", "it's \"fine\"")),
                RestartPolicy.ALWAYS,
                Optional.of(new Signal.Send("HUP")),
                List.of(new Mount("/etc/nginx/conf.d", CONF), new Mount("/usr/share/nginx/html", PAGES)),
                List.of(port(30007, 80, Optional.empty()), port(8443, 443, Optional.of("0.0.0.0"))));
        Container job = new Container(
                "job",
                "docker.io/library/busybox:1",
                List.of(),
                List.of("sh", "-c", "date >/mnt/data/ran"),
                List.of(),
                RestartPolicy.NEVER,
                Optional.of(new Signal.Exec(List.of("sh", "-c", "echo $1"))),
                List.of(new Mount("/mnt/data", DATA)),
                List.of());
        return pod(List.of(CONF, PAGES, DATA), web, job);
    }

    /// A container with one text in every field that takes any text, and an interface.
    static PodSpec full(String text, String hostInterface) {
        Volume host = new Volume.Host("host", Path.of("/srv/" + text));
        return pod(
                List.of(host),
                new Container(
                        "web",
                        text,
                        List.of(text),
                        List.of(text),
                        List.of(new EnvVar("NAME", text)),
                        RestartPolicy.ALWAYS,
                        Optional.of(new Signal.Send(text)),
                        List.of(new Mount("/" + text, host)),
                        List.of(port(30001, 80, Optional.of(hostInterface)))),
                container("side", Optional.of(new Signal.Exec(List.of(text)))));
    }

    /// A pod `web:1.2.3` of some containers.
    static PodSpec pod(List<Volume> volumes, Container... containers) {
        return new PodSpec(new Release(new PodName("web"), new PodVersion("1.2.3")), volumes, List.of(containers));
    }

    /// A plain container.
    static Container container(String name, Optional<Signal> signal) {
        return new Container(
                name, "image", List.of(), List.of(), List.of(), RestartPolicy.ALWAYS, signal, List.of(), List.of());
    }

    private static PublishedPort port(int hostPort, int targetPort, Optional<String> hostInterface) {
        return new PublishedPort(hostPort, targetPort, hostInterface, OptionalInt.empty(), 4096, false);
    }
}
