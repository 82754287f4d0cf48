package io.simplenetes.systemtests.harness;

import io.simplenetes.host.process.Command;
import io.simplenetes.host.process.CommandResult;
import io.simplenetes.host.process.CommandRunner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Who runs containers in a test. Each test class runs once for each account:
/// `@ParameterizedClass @EnumSource(Account.class) record SomethingTest(Account account)`.
public enum Account {
    /// Rootful podman, a bridge network.
    ROOT,
    /// An ordinary user: rootless podman, slirp4netns or pasta.
    TESTER;

    /// The command as this account runs it, in the same folder.
    public Command command(Command command) {
        List<String> exports = command.environment().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .toList();
        List<String> env = exports.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of("env"), exports.stream()).toList();
        List<String> all = Stream.of(prefix(), env, command.arguments())
                .flatMap(List::stream)
                .toList();
        return new Command(all, command.folder(), Map.of());
    }

    private List<String> prefix() {
        return this == ROOT
                ? List.of()
                : List.of(Repository.root().resolve("scripts/as-tester").toString());
    }

    /// Runs a command as this account, in a folder, to its end.
    public CommandResult run(Path folder, String... arguments) throws InterruptedException {
        Laboratory.require();
        return CommandRunner.run(command(Command.of(arguments).in(folder)));
    }

    /// Starts a command as this account, in a folder. The test ends it; the laboratory's end does so at the latest.
    public Process start(Path folder, String... arguments) {
        Laboratory.require();
        return CommandRunner.start(command(Command.of(arguments).in(folder)));
    }

    /// Makes an empty folder that this account owns.
    public Path newFolder(String name) throws InterruptedException {
        Laboratory.require();
        try {
            Path folder = Files.createTempDirectory(Laboratory.folder().resolve("tmp"), name + "-");
            give(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Hands a folder and all in it over to this account.
    public void give(Path folder) throws InterruptedException {
        String owner = this == ROOT ? "root:root" : "tester:tester";
        CommandResult result = CommandRunner.run(
                new Command(List.of("chown", "-R", owner, folder.toString()), Optional.empty(), Map.of()));
        if (!result.ok()) {
            throw new IllegalStateException(result.stderr());
        }
    }
}
