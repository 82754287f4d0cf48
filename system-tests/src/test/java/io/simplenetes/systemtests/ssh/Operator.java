package io.simplenetes.systemtests.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.host.process.Command;
import io.simplenetes.host.process.CommandResult;
import io.simplenetes.host.process.CommandRunner;
import io.simplenetes.systemtests.harness.Host;
import io.simplenetes.systemtests.harness.Laboratory;
import io.simplenetes.systemtests.harness.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Somebody with a clone of a cluster project, in a folder whose name is not easy, and the distribution.
final class Operator {

    private final Path folder;
    private final Path project;
    private final Map<String, String> environment;

    private Operator(Path folder, Path project, String path) throws IOException {
        this.folder = folder;
        this.project = project;
        Path runtime = Files.createTempDirectory(Path.of("/run"), "op");
        Path config = Files.writeString(folder.resolve("gitconfig"), "[user]\n\tname = T\n\temail = t@example.org\n");
        this.environment = Map.of(
                "USER",
                folder.getFileName().toString(),
                "HOME",
                folder.toString(),
                "PATH",
                path,
                "XDG_RUNTIME_DIR",
                runtime.toString(),
                "GIT_CONFIG_GLOBAL",
                config.toString(),
                "GIT_CONFIG_NOSYSTEM",
                "1");
    }

    /// With a new project.
    static Operator create(String name) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(Laboratory.folder().resolve("tmp"), name);
        var operator = new Operator(folder, folder.resolve("prod"), System.getenv("PATH"));
        operator.in(folder, sns("cluster", "create", "prod"));
        return operator;
    }

    /// Another one with a clone.
    Operator colleague(String name) throws IOException, InterruptedException {
        Path other = Files.createTempDirectory(Laboratory.folder().resolve("tmp"), name);
        var operator = new Operator(other, other.resolve("prüf 1"), System.getenv("PATH"));
        operator.in(other, List.of("git", "clone", "-q", project.toString(), "prüf 1"));
        return operator;
    }

    /// The same one with programs of a folder before all others.
    Operator with(Path programs) throws IOException {
        return new Operator(folder, project, programs + ":" + System.getenv("PATH"));
    }

    Path project() {
        return project;
    }

    /// Registers a host and hands its key over; a time limit that tests can wait for.
    void register(Host host, String jumpHost, String... options) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of("host", "register", host.name(), "-a", host.address()));
        arguments.addAll(List.of("-u", host.user(), "-k", host.privateKey().toString()));
        arguments.addAll(jumpHost.isEmpty() ? List.of() : List.of("-j", jumpHost));
        arguments.addAll(List.of(options));
        ok(arguments.toArray(String[]::new));
        Path env = project.resolve(host.name()).resolve("host.env");
        Files.writeString(env, Files.readString(env).replace("ConnectTimeout=30", "ConnectTimeout=3"));
    }

    /// Has a pod that is a small script on a host, in a version.
    void pod(String host, String version) {
        try {
            Path pod = project.resolve(host).resolve("pods/web");
            Path release = Files.createDirectories(pod.resolve("release").resolve(version));
            Files.writeString(pod.resolve("log.txt"), "ATTACHED\n");
            Path script = Files.writeString(
                    release.resolve("pod"),
                    "#!/bin/sh\necho \"pod: web\"\necho \"status: running\"\necho \"user: $(id -un) $*\"\n");
            assertThat(script.toFile().setExecutable(true)).isTrue();
            Files.writeString(release.resolve("pod.state"), "running\n");
            file("_config/web/site/page ü", version + "\n");
            ok("pod", "updateconfig", "web:" + version + "@" + host);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void file(String path, String content) {
        try {
            Path file = project.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void commit() throws InterruptedException {
        in(project, List.of("git", "add", "-A"));
        in(project, List.of("git", "commit", "-q", "--allow-empty", "-m", "change"));
    }

    /// Takes what another one has committed.
    void pull(Operator other) throws InterruptedException {
        in(project, List.of("git", "pull", "-q", "--ff-only", other.project.toString()));
    }

    /// Runs sns in the project.
    CommandResult run(String... arguments) throws InterruptedException {
        return CommandRunner.run(command(project, sns(arguments)));
    }

    /// Runs sns in the project, which must do well.
    CommandResult ok(String... arguments) throws InterruptedException {
        CommandResult result = run(arguments);
        assertThat(result.exitCode())
                .as(String.join(" ", arguments) + "\n" + result.stdout() + result.stderr())
                .isZero();
        return result;
    }

    /// Starts sns in the project.
    Process start(String... arguments) {
        return CommandRunner.start(command(project, sns(arguments)));
    }

    private static List<String> sns(String... arguments) {
        var all = new ArrayList<>(List.of(Repository.program("sns").toString()));
        all.addAll(List.of(arguments));
        return all;
    }

    private void in(Path where, List<String> command) throws InterruptedException {
        CommandResult result = CommandRunner.run(command(where, command));
        assertThat(result.exitCode()).as(command + "\n" + result.stderr()).isZero();
    }

    private Command command(Path where, List<String> command) {
        return new Command(command, Optional.of(where), new HashMap<>(environment));
    }
}
