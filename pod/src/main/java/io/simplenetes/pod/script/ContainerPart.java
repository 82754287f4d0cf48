package io.simplenetes.pod.script;

import io.simplenetes.host.name.Release;
import io.simplenetes.pod.spec.Container;
import io.simplenetes.pod.spec.Signal;
import io.simplenetes.pod.spec.Volume;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The part of the script that belongs to one container: what it is, the command that starts it, the one that signals
/// it, and what the
/// supervisor knows of it. (A POSIX shell has no records, so the fields are written out here.)
final class ContainerPart {

    /// What the supervisor knows of a container, with the value of the beginning: its life, and its processes.
    private static final List<List<Field>> FIELDS = List.of(
            List.of(
                    new Field("state", "new"),
                    new Field("code", ""),
                    new Field("count", "0"),
                    new Field("since", "0"),
                    new Field("delay", "0"),
                    new Field("due", "0")),
            List.of(
                    new Field("conmon", ""),
                    new Field("conmon_start", ""),
                    new Field("job", ""),
                    new Field("job_start", "")));

    private record Field(String name, String beginning) {}

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
                + String.join(
                        "\n",
                        fields(field ->
                                own(field) + "=" + Word.text(field.beginning()).source()))
                + "\n\n"
                + ShellFunction.of("recall_" + name, recall())
                + ShellFunction.of("remember_" + name, fields(field -> own(field) + "=$" + field.name()))
                + "# In the background: that shell becomes podman.\n"
                + ShellFunction.of("start_" + name, List.of(StartCommand.of(release, container)))
                + ShellFunction.of("signal_" + name, signal());
    }

    /// A line of assignments for each group of fields.
    private static List<String> fields(Function<Field, String> assignment) {
        return FIELDS.stream()
                .map(group -> group.stream().map(assignment).collect(Collectors.joining(" ")))
                .toList();
    }

    private String own(Field field) {
        return container.name() + "_" + field.name();
    }

    private List<String> recall() {
        String identity = "name=" + container.name() + " container="
                + Word.text(podmanName).source() + " image="
                + Word.text(OneLine.of(container.image().reference())).source() + " policy="
                + container.lifecycle().restart().text();
        String storage = "configs=" + Word.list(configs()).source() + " mounts="
                + Word.list(mounts().map(OneLine::of).toList()).source();
        String network = "ports="
                + Word.spaced(container.network().ports().stream()
                                .map(Ports::shown)
                                .toList())
                        .source()
                + " network="
                + Word.text(container.network().ofHost() ? "host" : "").source();
        return Stream.concat(
                        Stream.of(identity, storage, network),
                        fields(field -> field.name() + "=$" + own(field)).stream())
                .toList();
    }

    private List<String> configs() {
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

    private List<String> signal() {
        return container
                .lifecycle()
                .signal()
                .map(signal -> List.of(Word.lines(List.of(signalCommand(signal)))))
                .orElse(List.of());
    }

    private List<Word> signalCommand(Signal signal) {
        return signal instanceof Signal.Send send
                ? Word.texts("podman", "kill", "--signal", send.name(), "--", podmanName)
                : Stream.concat(
                                Word.texts("podman", "exec", "--", podmanName).stream(),
                                ((Signal.Exec) signal).command().stream().map(Word::text))
                        .toList();
    }
}
