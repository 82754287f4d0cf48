package io.simplenetes.pod.reader;

import io.simplenetes.pod.source.Problems;
import io.simplenetes.pod.spec.Container;
import io.simplenetes.pod.spec.Container.Mount;
import io.simplenetes.pod.spec.Image;
import io.simplenetes.pod.spec.Lifecycle;
import io.simplenetes.pod.spec.Limits;
import io.simplenetes.pod.spec.Network;
import io.simplenetes.pod.spec.Privileges;
import io.simplenetes.pod.spec.Program;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads an item of `containers`.
final class ContainerReader {

    /// `NAME-POD-VERSION` is part of file names, which have 255 bytes at most.
    private static final int MAX_NAME = 200;

    private final PodContext context;
    private final Volumes volumes;
    private final Problems problems;
    private final Once names;
    private final NetworkReader network;
    private final LifecycleReader lifecycle;

    /// @param all all containers of the pod by their names
    ContainerReader(PodContext context, Volumes volumes, Map<String, Entry> all, Problems problems) {
        this.context = context;
        this.volumes = volumes;
        this.problems = problems;
        this.names = new Once(problems);
        this.network = new NetworkReader(problems);
        this.lifecycle = new LifecycleReader(all);
    }

    Optional<Container> read(Entry entry) {
        Optional<String> name = name(entry);
        Optional<Image> image = ImageReader.read(entry);
        Program program = ProgramReader.read(entry);
        List<Mount> mounts = MountReader.read(entry, volumes);
        Network ports = network.read(entry, name.orElse("?"));
        Lifecycle life = lifecycle.read(entry);
        Limits limits = LimitsReader.read(entry);
        Privileges privileges = PrivilegesReader.read(entry);
        return name.isEmpty() || image.isEmpty()
                ? Optional.empty()
                : Optional.of(new Container(name.get(), image.get(), program, mounts, ports, life, limits, privileges));
    }

    private Optional<String> name(Entry entry) {
        Optional<String> name = Names.read(entry, names, false);
        name.ifPresent(text -> {
            int length = text.length() + 1 + context.releaseLength();
            if (length > MAX_NAME) {
                problems.add(
                        entry.position("name"),
                        "the name NAME-POD-VERSION has " + length + " characters, more than " + MAX_NAME,
                        "use a shorter name");
            }
        });
        return name;
    }
}
