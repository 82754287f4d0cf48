package io.simplenetes.pod;

import io.simplenetes.host.name.PodVersion;
import io.simplenetes.pod.reader.PodContext;
import io.simplenetes.pod.reader.PodReader;
import io.simplenetes.pod.script.PodScript;
import io.simplenetes.pod.source.Position;
import io.simplenetes.pod.source.Problems;
import io.simplenetes.pod.source.Quoted;
import io.simplenetes.pod.spec.ExecutablePod;
import io.simplenetes.pod.spec.Pod;
import io.simplenetes.pod.spec.PodSpec;
import io.simplenetes.pod.template.Preprocessed;
import io.simplenetes.pod.template.Preprocessor;
import io.simplenetes.pod.template.Template;
import io.simplenetes.pod.template.VersionLine;
import io.simplenetes.pod.yaml.YamlReader;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;

/// The pod compiler.
public final class Podc {

    /// The variable that pod.yaml itself sets.
    static final String VERSION_VARIABLE = "podVersion";

    private Podc() {}

    /// Compiles a pod.yaml. Reads no file and writes none, but looks whether there are the folders of its configs, its
    /// executable, and the paths of its host volumes.
    ///
    /// @throws UserException with every problem of the file, each with line and column of the user's file
    public static CompiledPod compile(CompileRequest request) {
        return compile(request, Template.parse(request.text()));
    }

    /// Compiles a pod.yaml that is preprocessed already: `${NAME}` and `#ifdef` are text.
    ///
    /// @throws UserException as [Podc#compile(CompileRequest)] does
    public static CompiledPod compilePreprocessed(CompileRequest request) {
        return compile(request, Template.verbatim(request.text()));
    }

    private static CompiledPod compile(CompileRequest request, Template template) {
        Problems problems = new Problems(request.file());
        Preprocessed yaml = preprocess(request, template, problems);
        Pod pod = pod(request, yaml, problems);
        if (pod instanceof PodSpec spec) {
            return new CompiledPod.Script(spec, yaml.text(), PodScript.of(spec), problems.warnings());
        }
        return new CompiledPod.Copy((ExecutablePod) pod, yaml.text(), problems.warnings());
    }

    /// What a pod.yaml says.
    ///
    /// @throws UserException as [Podc#compile(CompileRequest)] does
    static Pod pod(CompileRequest request) {
        Problems problems = new Problems(request.file());
        return pod(request, preprocess(request, Template.parse(request.text()), problems), problems);
    }

    private static Preprocessed preprocess(CompileRequest request, Template template, Problems problems) {
        String version =
                VersionLine.find(request.text()).map(VersionLine::value).orElse("");
        Preprocessed yaml = Preprocessor.run(
                template,
                name -> name.equals(VERSION_VARIABLE)
                        ? Optional.of(version)
                        : request.variables().value(name),
                name -> request.variables().place(name),
                request.variables().mayBeUndefined(),
                problems);
        problems.throwIfAny();
        return yaml;
    }

    private static Pod pod(CompileRequest request, Preprocessed yaml, Problems problems) {
        PodContext context =
                new PodContext(request.pod(), VersionLine.find(request.text()), request.folder(), request.configs());
        return PodReader.read(YamlReader.read(yaml.text(), yaml.origins(), problems), context, problems);
    }

    /// The names of all variables that a pod.yaml uses in text or directives, sorted; comments do not count.
    /// `podVersion` is among them when used.
    public static SortedSet<String> variables(String text) {
        return Template.parse(text).variables();
    }

    /// The version in a pod.yaml that is not preprocessed yet: the value of the line that begins with `podVersion:`.
    ///
    /// @param file the pod.yaml, for messages
    /// @throws UserException when there is none or it is not a version
    public static PodVersion version(Path file, String text) {
        Optional<VersionLine> line = VersionLine.find(text);
        if (line.isPresent() && PodVersion.isValid(line.get().value())) {
            return new PodVersion(line.get().value());
        }
        Problems problems = new Problems(file);
        throw line.map(found -> problems.fatal(
                        found.position(), Quoted.of(found.value()) + " is not a pod version", found.remedy()))
                .orElseGet(() -> problems.fatal(
                        Position.START, "no line begins with podVersion:", "add a line such as podVersion: 1.0.0"));
    }
}
