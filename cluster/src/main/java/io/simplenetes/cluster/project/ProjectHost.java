package io.simplenetes.cluster.project;

import io.simplenetes.cluster.file.Folder;
import io.simplenetes.cluster.file.TextFile;
import io.simplenetes.host.error.UserException;
import io.simplenetes.host.layout.ReleaseDir;
import io.simplenetes.host.name.HostName;
import io.simplenetes.host.name.PodName;
import io.simplenetes.host.name.PodVersion;
import io.simplenetes.host.name.Release;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A host of a cluster project. Names that begin with a dot (what was deleted or detached) are invisible.
///
/// @param name its name
/// @param folder its folder in the project, absolute
public record ProjectHost(HostName name, Path folder) implements Comparable<ProjectHost> {

    /// The file whose presence makes a folder a host.
    static final String ENV_FILE = "host.env";

    /// Its settings.
    ///
    /// @throws UserException when the file is missing or wrong, with file and line
    public HostEnv env() {
        return HostEnv.read(envFile());
    }

    /// What part it takes in the cluster.
    ///
    /// @throws UserException when the file holds another word
    public HostState state() {
        Path file = stateFile();
        String content = TextFile.read(file).orElse(HostState.ACTIVE.word());
        return HostState.read(content)
                .orElseThrow(
                        () -> UserException.invalid(HostState.unknown(content).at(file, 1)));
    }

    /// Where its settings stand.
    public Path envFile() {
        return folder.resolve(ENV_FILE);
    }

    /// Where its state stands.
    public Path stateFile() {
        return folder.resolve("host.state");
    }

    /// Whether a pod belongs on this host.
    public boolean attached(PodName pod) {
        return Files.isRegularFile(attachment(pod).logFile());
    }

    /// The pods that belong on this host, sorted.
    public List<PodName> attachments() {
        return pods().filter(this::attached).toList();
    }

    /// The folder of a pod on this host, whether it is there or not.
    public Attachment attachment(PodName pod) {
        return new Attachment(folder.resolve("pods").resolve(pod.text()));
    }

    /// The compiled releases, sorted by pod and version. A folder without the executable is none.
    public List<Release> releases() {
        return pods().flatMap(pod -> releases(pod).stream()).toList();
    }

    /// The compiled releases of one pod, sorted by version.
    public List<Release> releases(PodName pod) {
        return Folder.visibleFolders(attachment(pod).releases()).stream()
                .map(Folder::name)
                .filter(PodVersion::isValid)
                .map(version -> new Release(pod, new PodVersion(version)))
                .filter(this::has)
                .sorted()
                .toList();
    }

    /// Whether a release is there.
    public boolean has(Release release) {
        return Files.isRegularFile(release(release).pod());
    }

    /// The folder of a release, whether it is there or not.
    public ReleaseDir release(Release release) {
        return new ReleaseDir(
                attachment(release.pod()).releases().resolve(release.version().text()));
    }

    /// The greatest version of a pod without a tag, in whatever state; empty when there is none.
    public Optional<Release> latest(PodName pod) {
        return releases(pod).stream()
                .filter(release -> !release.version().isTagged())
                .reduce((first, second) -> second);
    }

    private Stream<PodName> pods() {
        return Folder.visibleFolders(folder.resolve("pods")).stream()
                .map(Folder::name)
                .filter(PodName::isValid)
                .map(PodName::new);
    }

    @Override
    public int compareTo(ProjectHost other) {
        return name.compareTo(other.name);
    }
}
