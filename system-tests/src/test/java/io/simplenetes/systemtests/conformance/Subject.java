package io.simplenetes.systemtests.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.simplenetes.host.process.Command;
import io.simplenetes.host.process.CommandResult;
import io.simplenetes.host.process.CommandRunner;
import io.simplenetes.systemtests.harness.Account;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A `pod` executable that is checked. Nothing is known of it but what it says of itself.
///
/// @param name for the report
/// @param account who calls it in a laboratory; empty: this process's user, on this very machine
/// @param executable its absolute path
record Subject(String name, Optional<Account> account, Path executable) {

    /// Longer than any action of a test pod may take.
    private static final Duration LONG = Duration.ofSeconds(60);

    /// Runs an action.
    CommandResult pod(String... arguments) throws InterruptedException {
        return run(Stream.concat(Stream.of(executable.toString()), Stream.of(arguments))
                .toArray(String[]::new));
    }

    /// Runs an action that must succeed, and gives what it printed.
    String succeed(String... arguments) throws InterruptedException {
        CommandResult result = pod(arguments);
        assertThat(result.exitCode())
                .as("%s: %s", String.join(" ", arguments), result.stderr())
                .isZero();
        return result.stdout();
    }

    /// Runs an action that must fail: exit code 1, the reason on standard error, nothing on standard output.
    void fail(String... arguments) throws InterruptedException {
        CommandResult result = pod(arguments);
        String call = String.join(" ", arguments);
        assertThat(result.exitCode()).as(call).isOne();
        assertThat(result.stderr()).as(call).isNotBlank();
        assertThat(result.stdout()).as(call).isEmpty();
    }

    /// Runs a shell command in the pod's folder; `$1` is the path of the executable.
    CommandResult shell(String command) throws InterruptedException {
        return run("sh", "-c", command, "sh", executable.toString());
    }

    private CommandResult run(String... arguments) throws InterruptedException {
        return CommandRunner.run(command(
                Stream.concat(Stream.of("timeout", String.valueOf(LONG.toSeconds())), Stream.of(arguments))
                        .toArray(String[]::new)));
    }

    /// Starts an action. The test ends it.
    Process start(String... arguments) {
        return CommandRunner.start(command(Stream.concat(Stream.of(executable.toString()), Stream.of(arguments))
                .toArray(String[]::new)));
    }

    private Command command(String... arguments) {
        Command command = Command.of(arguments).in(folder());
        return account.map(who -> who.command(command)).orElse(command);
    }

    Path folder() {
        return executable.resolve("..").normalize();
    }

    /// What `ps` says.
    Told status() throws InterruptedException {
        return new Told(succeed("ps"));
    }

    /// What `info` says.
    Told info() throws InterruptedException {
        return new Told(succeed("info"));
    }

    /// Whether containers are behind it, and not a program of the host.
    boolean hasContainers() throws InterruptedException {
        return succeed("version").contains("\nruntime podman ");
    }

    /// Its processes on this host, but for what asked for these checks: that was given its path as well.
    long processes() {
        Set<ProcessHandle> callers = Stream.iterate(
                        Optional.of(ProcessHandle.current()),
                        Optional::isPresent,
                        handle -> handle.flatMap(ProcessHandle::parent))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return ProcessHandle.allProcesses()
                .filter(process -> !callers.contains(process))
                .filter(process -> process.info()
                        .arguments()
                        .filter(words -> List.of(words).contains(executable.toString()))
                        .isPresent())
                .count();
    }

    boolean ready() throws InterruptedException {
        return pod("readiness").exitCode() == 0;
    }

    /// Brings it, from whatever state, to that of a pod that runs and is ready.
    void isUp() throws InterruptedException {
        succeed("run");
        await().atMost(LONG).until(this::ready);
    }

    /// Brings it, from whatever state, to that of a pod that is not there.
    void isGone() throws InterruptedException {
        succeed("rm", "--kill");
    }

    @Override
    public String toString() {
        return name;
    }
}
