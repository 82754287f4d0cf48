package io.simplenetes.cluster.ssh;

import io.simplenetes.cluster.project.ClusterProject;
import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import io.simplenetes.host.name.HostName;
import io.simplenetes.host.process.Command;
import io.simplenetes.host.process.CommandRunner;
import io.simplenetes.host.process.DetachedCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;

/// The connections of a project. There is one to each host, whoever uses it: a jump host, too, is connected to once
/// however many hosts
/// are behind it, so that its sshd has no more to do for a hundred than for one. Connections outlive this process by
/// [SshArguments#KEPT] seconds, and serve the next command.
///
/// ```
/// connect(a, b, c):   this machine ==ssh==> a        a.socket
///                     a.socket --ssh -W--> b ==ssh   b.socket, made through a.socket
///                     b.socket --ssh -W--> c ==ssh   c.socket, made through b.socket
/// ```
/// For many threads at a time.
public final class SshConnections {

    /// How many connections are begun at once through one jump host, or from here: each costs both ends some 50 ms of
    /// CPU, and
    /// a host that is away holds its place for as long as its time limit.
    private static final int AT_ONCE = 16;

    /// For one attempt; ssh's own ConnectTimeout is shorter, unless the user's FLAGS make it longer.
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /// How long to wait before the second attempt; doubled before each one after it.
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

    private static final int ATTEMPTS = 6;

    private final Path root;
    private final Path folder;
    private final KnownHosts known;
    private final Map<Path, Shared> all = new ConcurrentHashMap<>();
    private final Map<String, Semaphore> gates = new ConcurrentHashMap<>();

    /// @param environment the process's
    /// @throws UserException when there is no private place for sockets
    public SshConnections(ClusterProject project, Map<String, String> environment) {
        this.root = project.root();
        this.known = new KnownHosts(root.resolve("known_hosts"));
        try {
            this.folder = ControlFolder.of(root, environment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A connection that this process knows of.
    private static final class Shared {
        private Optional<Boolean> kept = Optional.empty();
        private Optional<SshFailed> failed = Optional.empty();
    }

    /// Where a connection is.
    ///
    /// @param socket how it is shared
    /// @param kept whether it was there before this process wanted it: it may be dead without anybody's knowing
    record Connection(Path socket, boolean kept) {}

    /// The connection to the end of a chain, made when it is not there.
    ///
    /// @throws UserException when it cannot be made, with the hop that failed
    Connection connect(SshChain chain) {
        try {
            return shared(chain);
        } catch (SshFailed e) {
            throw UserException.failed(e.failure().problem(chain, e.hop()));
        }
    }

    /// Ends the connection to the end of a chain, so that the next one is new.
    void forget(SshChain chain) {
        Path socket = socket(chain);
        Shared shared = all.computeIfAbsent(socket, _ -> new Shared());
        synchronized (shared) {
            control("exit", chain.target(), socket);
            shared.kept = Optional.empty();
        }
    }

    /// Asks a host for its key, before anything is said of us.
    ///
    /// @throws UserException when it cannot be reached
    public HostKey ask(SshChain chain) {
        Path file = folder.resolve(
                "key-" + ControlFolder.digest(chain.target().name().text()));
        try {
            Files.deleteIfExists(file);
            Attempt attempt = attempt(chain, via -> SshArguments.askForKey(chain.target(), file, via), file);
            return new KnownHosts(file)
                    .keys(chain.target().name()).stream()
                            .findFirst()
                            .orElseThrow(() ->
                                    UserException.failed(attempt.failure(chain).problem(chain, chain.target())));
        } catch (SshFailed e) {
            throw UserException.failed(e.failure().problem(chain, e.hop()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(file);
        }
    }

    /// The project's known_hosts.
    public KnownHosts known() {
        return known;
    }

    /// Holds the lock of one connection: whoever else wants it waits for what comes of this attempt.
    private Connection shared(SshChain chain) {
        Path socket = socket(chain);
        Shared shared = all.computeIfAbsent(socket, _ -> new Shared());
        synchronized (shared) {
            if (shared.failed.isPresent()) {
                throw shared.failed.get();
            }
            if (shared.kept.isEmpty()) {
                try {
                    shared.kept = Optional.of(locked(chain, socket));
                } catch (SshFailed e) {
                    shared.failed = Optional.of(e);
                    throw e;
                }
            }
            return new Connection(socket, shared.kept.get());
        }
    }

    /// Another process may be at the same connection.
    private boolean locked(SshChain chain, Path socket) {
        Path lock = socket.resolveSibling(socket.getFileName() + ".lock");
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            if (Files.exists(socket) && control("check", chain.target(), socket)) {
                return true;
            }
            Files.deleteIfExists(socket);
            make(chain, socket);
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make(SshChain chain, Path socket) throws IOException {
        SshHop hop = chain.target();
        boolean recorded = known.has(hop.name());
        Duration pause = FIRST_PAUSE;
        for (int n = 1; ; n++) {
            Attempt attempt = attempt(chain, via -> SshArguments.connect(hop, root, socket, via, recorded), socket);
            if (attempt.exitCode.equals(OptionalInt.of(0))) {
                return;
            }
            SshFailure failure = attempt.failure(chain);
            boolean jumpIsGone = chain.via().map(this::isGone).orElse(false);
            if (n == ATTEMPTS || !(failure.passing() || jumpIsGone)) {
                throw new SshFailed(hop, failure);
            }
            pause(pause);
            pause = pause.multipliedBy(2);
        }
    }

    /// How one call of ssh ended.
    ///
    /// @param exitCode empty when it took too long
    /// @param said what it wrote
    private record Attempt(OptionalInt exitCode, String said) {
        SshFailure failure(SshChain chain) {
            return SshFailure.of(
                    chain.target(),
                    chain.via().map(SshChain::target),
                    exitCode.isEmpty() ? said + "\ntimed out" : said);
        }
    }

    /// The arguments for a way to the jump host.
    private interface Arguments {
        List<String> via(Optional<Path> socket);
    }

    private Attempt attempt(SshChain chain, Arguments arguments, Path socket) throws IOException {
        Optional<Path> via = chain.via().map(jump -> shared(jump).socket());
        Path log = socket.resolveSibling(socket.getFileName() + ".log");
        Path proxyLog = SshArguments.proxyLog(socket);
        Semaphore gate = gates.computeIfAbsent(via.map(Path::toString).orElse(""), _ -> new Semaphore(AT_ONCE));
        gate.acquireUninterruptibly();
        try {
            Files.deleteIfExists(proxyLog);
            var command = Command.of(arguments.via(via).toArray(String[]::new)).in(root);
            OptionalInt exitCode = DetachedCommand.run(command, log, LIMIT);
            return new Attempt(exitCode, text(proxyLog) + text(log));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw UserException.failed(Problem.of("interrupted"));
        } finally {
            gate.release();
            delete(log);
            delete(proxyLog);
        }
    }

    private boolean isGone(SshChain jump) {
        Path socket = socket(jump);
        if (control("check", jump.target(), socket)) {
            return false;
        }
        forget(jump);
        return true;
    }

    private boolean control(String word, SshHop hop, Path socket) {
        try {
            return CommandRunner.run(
                            Command.of(SshArguments.control(word, hop, socket).toArray(String[]::new)))
                    .ok();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Everything that makes a connection what it is: with another key or user it is another connection.
    private Path socket(SshChain chain) {
        var text = new StringBuilder();
        for (SshHop hop : chain.hops()) {
            text.append(String.join(
                    "\n",
                    hop.name().text(),
                    hop.place(),
                    hop.env().user(),
                    hop.env().keyFile().orElse(""),
                    String.join(" ", hop.env().flags()),
                    keys(hop.name()),
                    ""));
        }
        return folder.resolve(ControlFolder.digest(text.toString()));
    }

    private String keys(HostName name) {
        return String.join(" ", known.keys(name).stream().map(HostKey::blob).toList());
    }

    private static void pause(Duration pause) {
        try {
            // Those who were turned away together must not come back together.
            Thread.sleep(pause.plusMillis(ThreadLocalRandom.current().nextLong(pause.toMillis())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String text(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
