package io.simplenetes.pod.reader;

import io.simplenetes.pod.schema.Choice;
import io.simplenetes.pod.schema.Place;
import io.simplenetes.pod.source.Problems;
import io.simplenetes.pod.source.Quoted;
import io.simplenetes.pod.spec.Container;
import io.simplenetes.pod.spec.Container.Mount;
import io.simplenetes.pod.spec.Image;
import io.simplenetes.pod.spec.Lifecycle;
import io.simplenetes.pod.spec.Limits;
import io.simplenetes.pod.spec.Network;
import io.simplenetes.pod.spec.Privileges;
import io.simplenetes.pod.spec.Probes;
import io.simplenetes.pod.spec.Program;
import io.simplenetes.pod.spec.Program.EnvVar;
import io.simplenetes.pod.spec.RestartPolicy;
import io.simplenetes.pod.spec.Signal;
import io.simplenetes.pod.yaml.Node;
import java.util.List;
import java.util.Optional;

/// Reads an item of `containers`.
final class ContainerReader {

    /// `NAME-POD-VERSION` is part of file names, which have 255 bytes at most.
    private static final int MAX_NAME = 200;

    private final PodContext context;
    private final Volumes volumes;
    private final Problems problems;
    private final Once names;
    private final ExposeReader expose;

    ContainerReader(PodContext context, Volumes volumes, Problems problems) {
        this.context = context;
        this.volumes = volumes;
        this.problems = problems;
        this.names = new Once(problems);
        this.expose = new ExposeReader(problems);
    }

    Optional<Container> read(Entry entry) {
        Arguments arguments = new Arguments(problems);
        Optional<String> name = name(entry);
        Optional<String> image = image(entry);
        List<String> command = command(entry, arguments);
        List<String> args = count(entry.texts("args"), arguments);
        List<EnvVar> env = EnvReader.read(entry.entries("env", Place.ENV), arguments, problems);
        RestartPolicy restart = entry.choice("restart", Choice.RESTART).orElse(RestartPolicy.NEVER);
        Optional<Signal> signal = SignalReader.read(entry);
        List<Mount> mounts = MountReader.read(entry.entries("mounts", Place.MOUNT), volumes, problems);
        var ports = expose.read(entry.entries("expose", Place.EXPOSE), name.orElse("?"));
        if (name.isEmpty() || image.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Container(
                name.get(),
                Image.of(image.get()),
                new Program(command, args, Optional.empty(), env),
                mounts,
                new Network(false, ports),
                new Lifecycle(restart, Lifecycle.DEFAULT_STOP_TIMEOUT, signal, Probes.NONE),
                Limits.NONE,
                Privileges.OF_IMAGE));
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

    private Optional<String> image(Entry entry) {
        Optional<String> image = entry.text("image");
        image.ifPresent(text -> {
            boolean isWord = !text.isEmpty() && text.codePoints().noneMatch(c -> c <= ' ' || Character.isISOControl(c));
            if (!isWord || text.startsWith("-")) {
                problems.add(
                        entry.position("image"),
                        Quoted.of(text) + " is not an image",
                        "write a name such as docker.io/library/nginx:1.27, without blanks");
            }
        });
        return image;
    }

    private List<String> command(Entry entry, Arguments arguments) {
        List<Node.Text> words = entry.texts("command");
        if (!words.isEmpty() && words.getFirst().value().isEmpty()) {
            problems.add(words.getFirst().position(), "the command has an empty name", "write the program to run");
        }
        arguments.checkEntryPoint(words);
        return count(words, arguments);
    }

    private static List<String> count(List<Node.Text> words, Arguments arguments) {
        words.forEach(word -> arguments.add(word.value(), word.position()));
        return words.stream().map(Node.Text::value).toList();
    }
}
