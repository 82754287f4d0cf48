package io.simplenetes.pod.script;

import io.simplenetes.host.name.PodName;
import io.simplenetes.host.name.PodVersion;
import io.simplenetes.host.name.Release;
import io.simplenetes.pod.spec.Container;
import io.simplenetes.pod.spec.Container.Mount;
import io.simplenetes.pod.spec.Image;
import io.simplenetes.pod.spec.Lifecycle;
import io.simplenetes.pod.spec.Limits;
import io.simplenetes.pod.spec.Network;
import io.simplenetes.pod.spec.PodSpec;
import io.simplenetes.pod.spec.PodSpec.Label;
import io.simplenetes.pod.spec.Privileges;
import io.simplenetes.pod.spec.Probes;
import io.simplenetes.pod.spec.Program;
import io.simplenetes.pod.spec.Program.EnvVar;
import io.simplenetes.pod.spec.PublishedPort;
import io.simplenetes.pod.spec.RestartPolicy;
import io.simplenetes.pod.spec.Signal;
import io.simplenetes.pod.spec.Volume;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Pods to compile.
final class Pods {

    static final Volume CONF = new Volume.Config("conf");
    private static final Volume PAGES = new Volume.Host("pages", Path.of("/srv/my pages"));
    private static final Volume TMP = new Volume.Ramdisk("tmp", 5);
    private static final Volume DATA = new Volume.Kept("data", Volume.Sharing.POD);

    private Pods() {}

    /// A web server and a job beside it, with everything that a pod can have.
    static PodSpec webAndJob() {
        Container web = new Container(
                "web",
                new Image("docker.io/library/nginx:1.22", Image.Pull.ALWAYS),
                Program.command(List.of("nginx", "-g", "daemon off;"))
                        .with(List.of(new EnvVar("GREETING", "it's \"fine\""))),
                List.of(new Mount("/etc/nginx/conf.d", CONF), new Mount("/usr/share/nginx/html", PAGES)),
                Network.publishing(
                        PublishedPort.tcp(30007, 80),
                        PublishedPort.tcp(8443, 443).on("0.0.0.0"),
                        udp(5353, 53).on("::1")),
                Lifecycle.of(RestartPolicy.ALWAYS).with(new Signal.Send("HUP")),
                Limits.NONE,
                Privileges.OF_IMAGE);
        Container job = new Container(
                "job",
                Image.of("docker.io/library/busybox:1"),
                new Program(List.of(), List.of("sh", "-c", "date >/mnt/data/ran"), Optional.of("/mnt/data"), List.of()),
                List.of(new Mount("/mnt/data", DATA), new Mount("/mnt/tmp", TMP)),
                Network.OF_POD,
                new Lifecycle(
                        RestartPolicy.NEVER,
                        30,
                        Optional.of(new Signal.Exec(List.of("sh", "-c", "echo $1"))),
                        Probes.NONE),
                new Limits(Optional.of("64m"), Optional.of("0.5"), OptionalInt.of(100)),
                new Privileges(Optional.of("1000:1000"), true, List.of("NET_RAW", "CHOWN")));
        PodSpec plain = pod(List.of(CONF, PAGES, DATA, TMP), web, job);
        return new PodSpec(
                plain.release(),
                List.of(new Label("team", "core"), new Label("io.example/tier", "front.end")),
                plain.volumes(),
                plain.containers());
    }

    /// A UDP port on the interface that the host gives its pods.
    static PublishedPort udp(int hostPort, int targetPort) {
        return new PublishedPort(
                PublishedPort.Protocol.UDP,
                hostPort,
                targetPort,
                Optional.empty(),
                OptionalInt.empty(),
                PublishedPort.DEFAULT_MAX_CONN,
                false);
    }

    /// A container with one text in every field that takes any text, and an interface.
    static PodSpec full(String text, String hostInterface) {
        Volume host = new Volume.Host("host", Path.of("/srv/" + text));
        Container web = new Container(
                "web",
                Image.of(text),
                new Program(List.of(text), List.of(text), Optional.of(text), List.of(new EnvVar("NAME", text))),
                List.of(new Mount("/" + text, host)),
                Network.publishing(PublishedPort.tcp(30001, 80).on(hostInterface)),
                Lifecycle.of(RestartPolicy.ALWAYS).with(new Signal.Send(text)),
                new Limits(Optional.of(text), Optional.of(text), OptionalInt.empty()),
                new Privileges(Optional.of(text), false, List.of(text)));
        PodSpec plain = pod(List.of(host), web, container("side", new Signal.Exec(List.of(text))));
        return new PodSpec(plain.release(), List.of(new Label(text, text)), plain.volumes(), plain.containers());
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
