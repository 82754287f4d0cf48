package io.simplenetes.systemtests.pod;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.host.file.PodStatus;
import io.simplenetes.host.name.PodName;
import io.simplenetes.host.name.PodVersion;
import io.simplenetes.host.name.Release;
import io.simplenetes.host.process.CommandResult;
import io.simplenetes.pod.CompileRequest;
import io.simplenetes.pod.CompiledPod;
import io.simplenetes.pod.Podc;
import io.simplenetes.pod.script.PodScript;
import io.simplenetes.pod.spec.Container;
import io.simplenetes.pod.spec.PodSpec;
import io.simplenetes.pod.spec.Volume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// A compiled pod in a folder of its own. Closing it removes its containers.
///
/// @param setting who runs it, under which shell
/// @param release its name, unlike that of any other test
/// @param folder where it is
public record TestPod(Setting setting, Release release, Path folder) implements AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();

    /// Compiles a pod into a new folder.
    static TestPod of(Setting setting, List<Volume> volumes, Container... containers)
            throws IOException, InterruptedException {
        return in(setting, setting.account().newFolder("pod"), volumes, containers);
    }

    /// Compiles a pod into a folder that is there.
    static TestPod in(Setting setting, Path folder, List<Volume> volumes, Container... containers)
            throws IOException, InterruptedException {
        return of(setting, folder, new Release(newName(), new PodVersion("1.0.0")), volumes, containers);
    }

    /// Compiles another version of this pod into a new folder.
    TestPod version(String version, Container... containers) throws IOException, InterruptedException {
        Release other = new Release(release.pod(), new PodVersion(version));
        return of(setting, setting.account().newFolder("pod"), other, List.of(), containers);
    }

    private static TestPod of(
            Setting setting, Path folder, Release release, List<Volume> volumes, Container... containers)
            throws IOException, InterruptedException {
        PodSpec spec = new PodSpec(release, List.of(), volumes, List.of(containers));
        return of(setting, folder, release, PodScript.of(spec));
    }

    /// Compiles a pod.yaml into a new folder, with the folders of its configs.
    public static TestPod ofYaml(Setting setting, String yaml, String... configs)
            throws IOException, InterruptedException {
        Path folder = setting.account().newFolder("pod");
        for (String config : configs) {
            Files.createDirectories(folder.resolve("config").resolve(config));
        }
        setting.account().give(folder);
        var compiled = (CompiledPod.Script) Podc.compilePreprocessed(new CompileRequest(
                newName(),
                folder.resolve("pod.yaml"),
                yaml,
                name -> Optional.empty(),
                folder,
                folder.resolve("config")));
        return of(setting, folder, compiled.release(), compiled.script());
    }

    private static TestPod of(Setting setting, Path folder, Release release, String script)
            throws IOException, InterruptedException {
        TestPod pod = new TestPod(setting, release, folder);
        pod.write("pod", setting.script(script));
        assertThat(folder.resolve("pod").toFile().setExecutable(true, false)).isTrue();
        return pod;
    }

    private static PodName newName() {
        return new PodName("t" + COUNT.incrementAndGet());
    }

    /// Runs an action.
    CommandResult pod(String... arguments) throws InterruptedException {
        return run(Stream.concat(Stream.of("./pod"), Stream.of(arguments)).toArray(String[]::new));
    }

    /// Runs an action that must succeed, and gives what it printed.
    String succeed(String... arguments) throws InterruptedException {
        CommandResult result = pod(arguments);
        assertThat(result.stderr()).isEmpty();
        assertThat(result.exitCode()).isZero();
        return result.stdout();
    }

    /// Runs a shell command as the pod's account in its folder, and gives what it printed.
    String shell(String command) throws InterruptedException {
        return run("sh", "-c", command).stdout();
    }

    /// Runs a shell command in a container, and gives what it printed.
    String inside(String container, String command) throws InterruptedException {
        return run("podman", "exec", podmanName(container), "sh", "-c", command).stdout();
    }

    CommandResult run(String... arguments) throws InterruptedException {
        return setting.account().run(folder, arguments);
    }

    public void write(String name, String text) throws IOException, InterruptedException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        setting.account().give(folder);
    }

    PodStatus status() throws InterruptedException {
        return PodStatus.read(pod("ps").stdout());
    }

    boolean ready() throws InterruptedException {
        return pod("readiness").exitCode() == 0;
    }

    /// The values of a field of all containers in the status, in order.
    List<String> each(String field) throws InterruptedException {
        String key = "      " + field + ": ";
        return pod("ps")
                .stdout()
                .lines()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length()))
                .toList();
    }

    /// The process id that podman knows for a container: `Pid` is its first process, `ConmonPid` the one that watches
    /// it.
    String process(String container, String kind) throws InterruptedException {
        return shell("podman inspect --format '{{.State." + kind + "}}' " + container + " 2>/dev/null")
                .strip();
    }

    /// podman's name of a container of this pod.
    String podmanName(String container) {
        return container + "-" + release.fullName();
    }

    /// What podman still has of this pod.
    String remains() throws InterruptedException {
        return shell("podman ps --all --format '{{.Names}}' | grep -F " + release.fullName() + "; podman pod exists "
                + release.fullName() + " && echo pod");
    }

    /// How many supervisors this pod has. A child of one is none, though it looks like one until it becomes another
    /// program.
    long supervisors() {
        return ProcessHandle.allProcesses()
                .filter(this::looksLikeASupervisor)
                .filter(process ->
                        process.parent().filter(this::looksLikeASupervisor).isEmpty())
                .count();
    }

    private boolean looksLikeASupervisor(ProcessHandle process) {
        return process.info()
                .arguments()
                .map(List::of)
                .filter(words -> words.contains(folder.resolve("pod").toString()) && words.contains("supervise"))
                .isPresent();
    }

    @Override
    public void close() {
        try {
            pod("rm", "--kill");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
