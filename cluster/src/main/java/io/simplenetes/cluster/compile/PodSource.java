package io.simplenetes.cluster.compile;

import io.simplenetes.cluster.project.ClusterProject;
import io.simplenetes.cluster.project.EnvFile;
import io.simplenetes.cluster.project.VariableName;
import io.simplenetes.cluster.repo.PodRepo;
import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import io.simplenetes.host.file.ConfigChecksum;
import io.simplenetes.host.file.Sha256;
import io.simplenetes.host.name.Release;
import io.simplenetes.pod.CompileRequest;
import io.simplenetes.pod.CompiledPod;
import io.simplenetes.pod.Podc;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a release is made of, but for its ports and configs.
///
/// @param repo the pod's repo
/// @param yaml what pod.yaml says
/// @param release the pod, and the version in pod.yaml
/// @param automatic the variables that get a free port
/// @param values the values of the other variables; a variable that has none is not among them
record PodSource(
        PodRepo repo, String yaml, Release release, List<String> automatic, NavigableMap<String, String> values) {

    /// What a pod.yaml begins a line with when the pod is a program.
    private static final String PROGRAM = "\nexecutable:";

    /// A number that may be a port of one of the ranges that are given out.
    private static final Pattern PORT = Pattern.compile("\\b[36][0-9]{4}\\b");

    /// Reads a pod's repo and the variables of the project.
    ///
    /// @throws UserException when the version or a line of the variables is wrong
    static PodSource read(ClusterProject project, PodRepo repo) {
        Path variablesFile = project.variablesFile();
        if (!Files.isRegularFile(variablesFile)) {
            throw UserException.invalid(Problem.of("there is no such file")
                    .at(variablesFile)
                    .remedy("restore it from git, or make an empty one"));
        }
        EnvFile variables = EnvFile.read(variablesFile);
        String yaml = repo.yamlText();
        List<VariableName> names =
                Podc.variables(yaml).stream().map(VariableName::new).toList();
        NavigableMap<String, String> values = new TreeMap<>();
        for (VariableName name : names) {
            if (!name.isAutomatic()) {
                variables.value(name.inCluster(repo.pod())).ifPresent(value -> values.put(name.text(), value));
            }
        }
        return new PodSource(
                repo,
                yaml,
                new Release(repo.pod(), Podc.version(repo.yaml(), yaml)),
                names.stream()
                        .filter(VariableName::isPort)
                        .map(VariableName::text)
                        .toList(),
                values);
    }

    /// The variables that get a free port and whose names begin with a word.
    List<String> automatic(String word) {
        return automatic.stream().filter(name -> name.startsWith(word)).toList();
    }

    /// The numbers that the pod itself may use for ports, and that must therefore not be given to its variables.
    Set<Integer> ownPorts() {
        return Stream.concat(Stream.of(yaml), values.values().stream())
                .flatMap(text -> PORT.matcher(text).results())
                .map(match -> Integer.valueOf(match.group()))
                .collect(Collectors.toSet());
    }

    /// A checksum of everything that the release is made of, but for ports and configs.
    ///
    /// @throws UserException when the pod is a program and pod.yaml is wrong
    String checksum() throws IOException {
        String variables = values.entrySet().stream()
                .map(value -> value.getKey() + "=" + value.getValue() + "\n")
                .collect(Collectors.joining());
        String program = yaml.contains(PROGRAM) ? "\0" + programChecksum() : "";
        return ConfigChecksum.sha256((variables + "\0" + yaml + program).getBytes(StandardCharsets.UTF_8));
    }

    private String programChecksum() throws IOException {
        CompileRequest request = request(Map.of(), repo.folder().resolve("config"));
        return Podc.compile(request) instanceof CompiledPod.Copy copy
                ? Sha256.of(copy.pod().file())
                : "";
    }

    /// The order to compile it.
    ///
    /// @param ports the ports of the variables
    /// @param configs the folder of the release's configs
    CompileRequest request(Map<String, Integer> ports, Path configs) {
        return new CompileRequest(
                release.pod(),
                repo.yaml(),
                yaml,
                new PodVariables(release.pod(), values, ports),
                repo.folder(),
                configs);
    }
}
