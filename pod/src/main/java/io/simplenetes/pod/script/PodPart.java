package io.simplenetes.pod.script;

import io.simplenetes.pod.spec.Container;
import io.simplenetes.pod.spec.Limits;
import io.simplenetes.pod.spec.PodSpec;
import io.simplenetes.pod.spec.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The part of the script that says what the pod is, and makes it.
final class PodPart {

    /// HOST_NAME_MAX of Linux, gethostname(2).
    private static final int MAX_HOST_NAME = 64;

    private PodPart() {}

    static String of(PodSpec pod) {
        List<String> names = pod.containers().stream().map(Container::name).toList();
        List<String> podmanNames = pod.containers().stream()
                .map(container -> StartCommand.podmanName(pod.release(), container))
                .toList();
        return "# ---- This pod\n\n"
                + constant("POD", Word.text(pod.release().fullName()))
                + constant("POD_VERSION", Word.text(pod.release().version().text()))
                + constant(
                        "HOST_PORTS",
                        Word.list(pod.ports()
                                .map(port -> String.valueOf(port.hostPort()))
                                .toList()))
                + constant("CONFIGS", Word.list(configs(pod)))
                + constant(
                        "SHARED_VOLUMES",
                        Word.list(podmanVolumes(pod, volume -> volume.sharing() != Volume.Sharing.NO)))
                + constant("VOLUMES", Word.list(podmanVolumes(pod, volume -> true)))
                + constant("RAMDISKS", Word.list(ramdisks(pod)))
                + constant("LABELS", Word.text(labels(pod)))
                + constant("CONTAINERS", Word.list(names))
                + constant("CONTAINER_NAMES", Word.list(podmanNames))
                + constant("LAST_FIRST", Word.list(podmanNames.reversed()))
                + constant("ON_HOST_NETWORK", Word.list(onHostNetwork(pod)))
                + constant("LIMITED", Word.list(limited(pod)))
                + SupervisionPart.of(pod)
                + "\n"
                + ShellFunction.of("create_pod", List.of(createPod(pod)))
                + ShellFunction.of(
                        "ports_to_publish", List.of("PORTS=" + addresses(pod).source()))
                + ShellFunction.of("each_image", eachImage(pod))
                + ShellFunction.of("need_volumes", needVolumes(pod));
    }

    private static String constant(String name, Word value) {
        return name + "=" + value.source() + "\n";
    }

    private static List<String> configs(PodSpec pod) {
        return pod.volumes().stream()
                .filter(Volume.Config.class::isInstance)
                .map(Volume::name)
                .toList();
    }

    private static List<String> podmanVolumes(PodSpec pod, Predicate<Volume.Kept> which) {
        return pod.volumes().stream()
                .filter(Volume.Kept.class::isInstance)
                .map(Volume.Kept.class::cast)
                .filter(which)
                .map(volume -> volume.podmanName(pod.release()))
                .toList();
    }

    /// The labels, as they are shown.
    private static String labels(PodSpec pod) {
        return pod.labels().stream()
                .map(label -> OneLine.of(label.name() + "=" + label.value()))
                .collect(Collectors.joining(" "));
    }

    private static List<String> ramdisks(PodSpec pod) {
        return pod.volumes().stream()
                .filter(Volume.Ramdisk.class::isInstance)
                .map(volume -> volume.name() + ":" + ((Volume.Ramdisk) volume).mebibytes() + "M")
                .toList();
    }

    private static List<String> limited(PodSpec pod) {
        return pod.containers().stream()
                .filter(container -> !container.limits().equals(Limits.NONE))
                .map(Container::name)
                .toList();
    }

    private static List<String> onHostNetwork(PodSpec pod) {
        return pod.containers().stream()
                .filter(container -> container.network().ofHost())
                .map(container -> StartCommand.podmanName(pod.release(), container))
                .toList();
    }

    private static String createPod(PodSpec pod) {
        List<List<Word>> lines = new ArrayList<>();
        String name = pod.release().fullName();
        lines.add(List.of(
                Word.text("podman"),
                Word.text("pod"),
                Word.text("create"),
                Word.text("--name"),
                Word.text(name),
                Word.text("--infra-name"),
                Word.value("$INFRA_CONTAINER"),
                Word.text("--infra-conmon-pidfile"),
                Word.value("$RUN").and("/infra.conmon")));
        if (name.length() > MAX_HOST_NAME) {
            lines.add(Word.texts("--hostname", hostName(name)));
        }
        pod.labels().forEach(label -> lines.add(Word.texts("--label", label.name() + "=" + label.value())));
        lines.add(List.of(Word.text("--label"), Word.value("io.simplenetes.folder=$DIR")));
        lines.add(List.of(Word.ADD_PROXY));
        pod.ports().forEach(port -> lines.add(List.of(Word.text("--publish"), Ports.published(port))));
        return Word.lines(lines);
    }

    /// podman makes the name of a pod its host name, which Linux limits to 64 characters and DNS to 63.
    private static String hostName(String name) {
        return name.substring(0, MAX_HOST_NAME - 1).replaceAll("[^a-zA-Z0-9]+$", "");
    }

    private static Word addresses(PodSpec pod) {
        return Word.spaced(pod.ports().map(Ports::address).toList());
    }

    /// Calls what its own first word names for each image.
    private static List<String> eachImage(PodSpec pod) {
        return pod.containers().stream()
                .map(Container::image)
                .map(image -> "\"$1\" " + image.pull().word() + " "
                        + Word.text(image.reference()).source())
                .distinct()
                .toList();
    }

    /// A kept volume is made by `podman run` itself.
    private static List<String> needVolumes(PodSpec pod) {
        return pod.volumes().stream()
                .filter(volume -> !(volume instanceof Volume.Kept))
                .map(PodPart::need)
                .toList();
    }

    private static String need(Volume volume) {
        if (volume instanceof Volume.Host host) {
            return "need_path " + Word.text("volume " + host.name()).source() + " "
                    + Word.text(host.bind().toString()).source();
        }
        String what = volume instanceof Volume.Ramdisk ? "need_ramdisk " : "need_config ";
        return what + Word.text(volume.name()).source();
    }
}
