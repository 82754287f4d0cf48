package io.simplenetes.cluster.project;

import io.simplenetes.cluster.file.Folder;
import io.simplenetes.cluster.file.TextFile;
import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.Suggestion;
import io.simplenetes.host.error.UserException;
import io.simplenetes.host.name.HostName;
import io.simplenetes.host.name.PodName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A cluster project: a git repo that mirrors a cluster, with a folder for each host.
///
/// @param root its folder, absolute and normalised; the one that holds `cluster-id.txt`
public record ClusterProject(Path root) {

    private static final String ID_FILE = "cluster-id.txt";

    /// Finds the project: the folder that the variable `CLUSTERPATH` names or, without it, the nearest folder upwards.
    ///
    /// @param environment the process's
    /// @param folder where the user is, absolute
    /// @throws UserException when there is none
    public static ClusterProject locate(Map<String, String> environment, Path folder) {
        String named = environment.getOrDefault("CLUSTERPATH", "");
        if (!named.isEmpty()) {
            Path root = folder.resolve(named).normalize();
            if (!isProject(root)) {
                throw UserException.invalid(Problem.of("CLUSTERPATH is not a cluster project: it has no " + ID_FILE)
                        .at(root)
                        .remedy("let CLUSTERPATH name the folder of a cluster project, or unset it"));
            }
            return new ClusterProject(root);
        }
        for (Path at = folder.normalize(); at != null; at = at.getParent()) {
            if (isProject(at)) {
                return new ClusterProject(at);
            }
        }
        throw UserException.invalid(Problem.of("this is not in a cluster project: no " + ID_FILE + " upwards of here")
                .at(folder)
                .remedy("go into a project, set CLUSTERPATH, or make one: sns cluster create NAME"));
    }

    private static boolean isProject(Path folder) {
        return Files.isRegularFile(folder.resolve(ID_FILE));
    }

    /// The cluster's id, which every host of it carries: `NAME-TOKEN`.
    ///
    /// @throws UserException when the file is not one line of text
    public String id() {
        Path file = root.resolve(ID_FILE);
        String id = TextFile.read(file).orElse("").strip();
        if (id.isEmpty() || id.chars().anyMatch(Character::isISOControl)) {
            throw UserException.invalid(Problem.of("not a cluster id")
                    .at(file)
                    .remedy("restore the file from git: one line, such as prod-54697"));
        }
        return id;
    }

    /// What was done to the cluster.
    public ProjectLog log() {
        return new ProjectLog(root.resolve("log.txt"));
    }

    /// The values of the variables that the pods' pod.yaml use: an [EnvFile].
    public Path variablesFile() {
        return root.resolve("cluster-vars.env");
    }

    /// The folder of a pod's configs, whether it is there or not.
    public Path configs(PodName pod) {
        return root.resolve("_config").resolve(pod.text());
    }

    /// All hosts, sorted by name, whatever their state.
    ///
    /// @throws UserException for a folder with a host.env whose name is not a host name
    public List<ProjectHost> hosts() {
        return Folder.visibleFolders(root).stream()
                .filter(folder -> Files.isRegularFile(folder.resolve(ProjectHost.ENV_FILE)))
                .map(ClusterProject::hostAt)
                .sorted()
                .toList();
    }

    private static ProjectHost hostAt(Path folder) {
        String name = Folder.name(folder);
        if (!HostName.isValid(name)) {
            throw UserException.invalid(Problem.of("the folder has a host.env but its name is not a host name")
                    .at(folder)
                    .remedy("rename it: letters, digits, - and _, beginning with a letter or a digit"));
        }
        return new ProjectHost(new HostName(name), folder);
    }

    /// One host.
    ///
    /// @throws UserException when there is none of this name
    public ProjectHost host(HostName name) {
        Path folder = root.resolve(name.text());
        if (Files.isRegularFile(folder.resolve(ProjectHost.ENV_FILE))) {
            return new ProjectHost(name, folder);
        }
        List<String> known = hosts().stream().map(host -> host.name().text()).toList();
        Problem problem = Problem.of("there is no host '" + name + "'");
        throw UserException.invalid(Suggestion.nearest(name.text(), known)
                .map(near -> problem.remedy("did you mean '" + near + "'?"))
                .orElse(problem.remedy(
                        known.isEmpty()
                                ? "register it: sns host register " + name + " --address=..."
                                : "the hosts are " + String.join(", ", known))));
    }

    /// The hosts that commands reach without naming them: the active and the inactive ones, sorted.
    public List<ProjectHost> enabledHosts() {
        return hosts().stream().filter(host -> host.state().isEnabled()).toList();
    }

    /// The hosts that a pod is attached to and that are not disabled; or the one host that the user names, if the pod
    /// is attached to it.
    ///
    /// @throws UserException when there is no such host
    public List<ProjectHost> attachedHosts(PodName pod, Optional<HostName> named) {
        List<ProjectHost> hosts = named.map(name -> List.of(host(name))).orElseGet(this::enabledHosts);
        return hosts.stream().filter(host -> host.attached(pod)).toList();
    }

    /// The same, if there is at least one.
    ///
    /// @throws UserException when there is none, with what to do
    public List<ProjectHost> requireAttached(PodName pod, Optional<HostName> named) {
        List<ProjectHost> hosts = attachedHosts(pod, named);
        if (!hosts.isEmpty()) {
            return hosts;
        }
        List<ProjectHost> everywhere =
                hosts().stream().filter(host -> host.attached(pod)).toList();
        if (!everywhere.isEmpty()) {
            String where = everywhere.stream().map(host -> host.name().text()).collect(Collectors.joining(", "));
            throw UserException.invalid(
                    named.map(name -> Problem.of("pod '" + pod + "' is not attached to host '" + name + "'"))
                            .orElse(Problem.of("pod '" + pod + "' is attached to disabled hosts only"))
                            .remedy("it is attached to " + where));
        }
        List<String> known = hosts().stream()
                .flatMap(host -> host.attachments().stream())
                .map(PodName::text)
                .distinct()
                .toList();
        throw UserException.invalid(Problem.of("pod '" + pod + "' is not attached to any host")
                .remedy(Suggestion.nearest(pod.text(), known)
                        .map(near -> "did you mean '" + near + "'?")
                        .orElse("attach it: sns host attach " + pod + "@HOST")));
    }

    /// The releases that a user means, sorted by pod, version and host. `latest` is found on each host by itself.
    ///
    /// @throws UserException when there is no such host
    public List<PlacedRelease> releases(ReleaseFilter filter) {
        List<ProjectHost> hosts = filter.host().map(name -> List.of(host(name))).orElseGet(this::enabledHosts);
        return hosts.stream()
                .flatMap(host -> filter.pod().map(List::of).orElseGet(host::attachments).stream()
                        .filter(host::attached)
                        .flatMap(pod -> filter.version().of(host.releases(pod)).stream())
                        .map(release -> new PlacedRelease(host, release)))
                .sorted()
                .toList();
    }

    /// The folder that holds the pods' repos: the variable `PODPATH`; without it `../pods` if there is such a folder
    /// (the project is then part of a management project), else `_pods` in the project, which may not be there yet.
    ///
    /// @param environment the process's
    /// @param folder where the user is, absolute
    /// @throws UserException when `PODPATH` is not a folder
    public Path podPath(Map<String, String> environment, Path folder) {
        String named = environment.getOrDefault("PODPATH", "");
        if (!named.isEmpty()) {
            Path path = folder.resolve(named).normalize();
            if (!Files.isDirectory(path)) {
                throw UserException.invalid(Problem.of("PODPATH is not a folder")
                        .at(path)
                        .remedy("let PODPATH name the folder that holds the pods' repos, or unset it"));
            }
            return path;
        }
        Path shared = root.resolveSibling("pods");
        return Files.isDirectory(shared) ? shared : root.resolve("_pods");
    }
}
