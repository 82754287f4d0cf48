package io.simplenetes.pod.script;

import io.simplenetes.host.name.Release;
import io.simplenetes.pod.script.Fields.Field;
import io.simplenetes.pod.spec.Container;
import io.simplenetes.pod.spec.Lifecycle;
import io.simplenetes.pod.spec.Probes;
import io.simplenetes.pod.spec.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The part of the script that belongs to one container: what it is, what the supervisor knows of it, the command that
/// starts it, and those of its probes and its signal.
final class ContainerPart {

    /// The life of a container, its processes, and what was said of it and is wanted of it.
    private static final List<List<Field>> LIFE = List.of(
            List.of(
                    new Field("state", "new"),
                    new Field("code", ""),
                    new Field("count", "0"),
                    new Field("since", "0"),
                    new Field("delay", "0"),
                    new Field("due", "0")),
            Field.empty("passed", "fine", "ready", "why"),
            Field.empty("conmon", "conmon_start", "job", "job_start"),
            Field.empty("trouble", "asked", "told"));

    /// The way into a container that has errands.
    private static final List<Field> WAY = Field.empty("via", "enter", "runtime", "id");

    private final Release release;
    private final Container container;
    private final String podmanName;

    private ContainerPart(Release release, Container container) {
        this.release = release;
        this.container = container;
        this.podmanName = StartCommand.podmanName(release, container);
    }

    static String of(Release release, Container container) {
        return new ContainerPart(release, container).text();
    }

    private String text() {
        String name = container.name();
        return "# ---- Container " + name + "\n\n"
                + new Fields(name, fields()).text("recall_" + name, "remember_" + name, constants())
                + "# In the background: that shell becomes podman.\n"
                + ShellFunction.of("start_" + name, List.of(StartCommand.of(release, container)))
                + ErrandsPart.of(container, podmanName);
    }

    private List<List<Field>> fields() {
        List<List<Field>> fields = new ArrayList<>(LIFE);
        if (!ErrandsPart.kinds(container).isEmpty()) {
            fields.add(WAY);
        }
        return fields;
    }

    private List<String> constants() {
        String identity = "name=" + container.name() + " container="
                + Word.text(podmanName).source() + " image="
                + Word.text(OneLine.of(container.image().reference())).source() + " policy="
                + container.lifecycle().restart().text();
        String storage = "configs=" + Word.list(configs(container)).source() + " mounts="
                + Word.list(mounts().map(OneLine::of).toList()).source();
        String network = "ports="
                + Word.spaced(container.network().ports().stream()
                                .map(Ports::shown)
                                .toList())
                        .source()
                + " network="
                + Word.text(container.network().ofHost() ? "host" : "").source();
        return List.of(identity, storage, network, lifecycle());
    }

    private String lifecycle() {
        Lifecycle lifecycle = container.lifecycle();
        Probes probes = lifecycle.probes();
        String startup = probes.startup()
                .flatMap(Probes.Startup::check)
                .map(check -> check instanceof Probes.Check.Exit ? "exit" : "cmd")
                .orElse("");
        int startupTimeout = probes.startup().map(Probes.Startup::timeout).orElse(0);
        List<String> tells = probes.startup().map(Probes.Startup::signals).orElse(List.of());
        return "stop_timeout=" + lifecycle.stopTimeout()
                + " startup=" + Word.text(startup).source()
                + " startup_timeout=" + startupTimeout
                + " tells=" + Word.list(tells).source()
                + " errands=" + Word.list(ErrandsPart.kinds(container)).source()
                + " ready_at_once="
                + Word.text(probes.readiness().isPresent() ? "" : "1").source();
    }

    /// The names of the configs that a container mounts.
    static List<String> configs(Container container) {
        return container.mounts().stream()
                .map(Container.Mount::volume)
                .filter(Volume.Config.class::isInstance)
                .map(Volume::name)
                .distinct()
                .toList();
    }

    private Stream<String> mounts() {
        return container.mounts().stream().map(mount -> Mounts.option(release, mount));
    }
}
