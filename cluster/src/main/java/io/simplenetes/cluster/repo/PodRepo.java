package io.simplenetes.cluster.repo;

import io.simplenetes.cluster.file.StagedFolder;
import io.simplenetes.cluster.file.TextFile;
import io.simplenetes.cluster.git.Git;
import io.simplenetes.cluster.project.Attachment;
import io.simplenetes.cluster.project.Caller;
import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import io.simplenetes.host.name.PodName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The git repo of a pod: `PODPATH/POD`, with pod.yaml and perhaps `config/`.
///
/// @param pod the pod
/// @param git the repo
public record PodRepo(PodName pod, Git git) {

    /// What a repo must have besides git.
    private static final String YAML = "pod.yaml";

    /// Opens the repo of a pod, after cloning it when it is not there.
    ///
    /// @param podPath the folder of all repos
    /// @param url where to clone it from; empty: it must be there
    /// @throws UserException when it is not there, is no repo, has no pod.yaml, or cannot be cloned
    public static PodRepo open(Path podPath, PodName pod, Optional<String> url, Caller caller) throws IOException {
        Path folder = podPath.resolve(pod.text());
        var repo = new PodRepo(pod, new Git(folder, caller.environment()));
        if (Files.notExists(folder)) {
            repo.clone(url.orElseThrow(() -> UserException.invalid(Problem.of("there is no repo of pod '" + pod + "'")
                    .at(folder)
                    .remedy("clone it there, let PODPATH name the folder that holds it, "
                            + "or attach the pod with --link=URL"))));
        }
        repo.check();
        return repo;
    }

    private void clone(String url) throws IOException {
        try (var staged = StagedFolder.beside(git.folder())) {
            git.in(staged.folder()).cloneHere(url);
            new PodRepo(pod, git.in(staged.folder())).check();
            staged.publish();
        }
    }

    private void check() {
        if (!git.isRepo()) {
            throw UserException.invalid(Problem.of("not a git repo")
                    .at(git.folder())
                    .remedy("a pod is compiled from a git repo of its own: git init, then commit pod.yaml"));
        }
        if (!Files.isRegularFile(yaml())) {
            throw UserException.invalid(
                    Problem.of("the pod's repo has no pod.yaml").at(git.folder()));
        }
    }

    /// The folder of the repo.
    public Path folder() {
        return git.folder();
    }

    /// The pod's description.
    public Path yaml() {
        return folder().resolve(YAML);
    }

    /// What pod.yaml says, read as podc reads it.
    public String yamlText() {
        return io.simplenetes.pod.TextFile.read(yaml());
    }

    /// Which version of pod.yaml is there.
    public String yamlRevision() {
        return git.revision(YAML);
    }

    /// The templates of the pod's configs; empty when it has none.
    public Optional<Path> configs() {
        return Optional.of(folder().resolve("config")).filter(Files::isDirectory);
    }

    /// Checks that the repo is the one that a pod was attached from.
    ///
    /// @param attachments of the pod, of which each may have kept an address
    /// @throws UserException when it is another one
    public void checkOrigin(List<Attachment> attachments) {
        Map<String, Attachment> byUrl = new TreeMap<>();
        for (Attachment attachment : attachments) {
            recordedUrl(attachment).ifPresent(url -> byUrl.putIfAbsent(url, attachment));
        }
        byUrl.forEach((url, attachment) -> checkOrigin(url, attachment.gitUrl()));
    }

    /// Checks that the repo came from an address.
    ///
    /// @param where what says so, for messages
    /// @throws UserException when it came from elsewhere
    public void checkOrigin(String url, Object where) {
        String origin = git.originUrl().orElse("");
        if (!new GitUrl(origin).isSameRepoAs(new GitUrl(url))) {
            throw UserException.refused(Problem.of("the repo of pod '" + pod + "' is another one: its origin is "
                            + (origin.isEmpty() ? "unknown" : origin) + ", not " + url)
                    .at(where)
                    .remedy("see that PODPATH holds the right repo: " + folder()));
        }
    }

    /// The address that an attachment has kept; empty when it has none.
    public static Optional<String> recordedUrl(Attachment attachment) {
        return TextFile.read(attachment.gitUrl()).map(String::strip).filter(url -> !url.isEmpty());
    }

    /// Keeps the address of the repo in an attachment that has none yet.
    public void recordOrigin(Attachment attachment) {
        if (recordedUrl(attachment).isEmpty()) {
            git.originUrl().ifPresent(url -> TextFile.write(attachment.gitUrl(), url + "\n"));
        }
    }
}
