package io.simplenetes.systemtests.harness;

import io.simplenetes.host.process.Command;
import io.simplenetes.host.process.CommandResult;
import io.simplenetes.host.process.CommandRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A host of the laboratory, made by `scripts/lab-host`: a network namespace with a real sshd.
///
/// @param name its name
/// @param user the account that runs its pods
/// @param address its first address
public record Host(String name, String user, String address) {

    /// Makes one.
    ///
    /// @param places `NETWORK:ADDRESS`; the laboratory itself is on the network `lab`
    public static Host make(String name, String user, String... places) throws InterruptedException {
        Laboratory.require();
        var command = new ArrayList<>(List.of(script(), name, user));
        command.addAll(List.of(places));
        run(command.toArray(String[]::new));
        return new Host(name, user, places[0].substring(places[0].indexOf(':') + 1));
    }

    /// Pulls its cable: what is sent to it is lost.
    public void leave() throws InterruptedException {
        run(script(), "--stop", name);
    }

    /// Plugs it in again.
    public void comeBack() throws InterruptedException {
        run(script(), "--start", name);
    }

    /// Gives it another key, as if it had been installed anew.
    public void changeKey() throws InterruptedException {
        run(script(), "--rekey", name);
    }

    /// The private key that its user is let in with.
    public Path privateKey() {
        return Laboratory.folder().resolve("ssh").resolve(user);
    }

    /// The home of its user.
    public Path home() {
        return Laboratory.folder().resolve("home").resolve(user);
    }

    /// The fingerprint of its key, as its administrator sees it.
    public String fingerprint() throws InterruptedException {
        Path key = Laboratory.folder().resolve("hosts").resolve(name).resolve("key.pub");
        return run("ssh-keygen", "-lf", key.toString()).stdout().split(" ", 3)[1];
    }

    /// Its public key: type and Base64.
    public String publicKey() throws IOException {
        Path key = Laboratory.folder().resolve("hosts").resolve(name).resolve("key.pub");
        return Files.readString(key).replaceFirst(" " + name + "\\s*$", "");
    }

    /// Gives all in the home of its user to its user.
    public void give() throws InterruptedException {
        run("chown", "-R", user + ":" + user, home().toString());
    }

    /// What sshd has to say.
    public Path log() {
        return Laboratory.folder().resolve("hosts").resolve(name).resolve("log");
    }

    private static String script() {
        return Repository.root().resolve("scripts/lab-host").toString();
    }

    private static CommandResult run(String... command) throws InterruptedException {
        CommandResult result = CommandRunner.run(Command.of(command));
        if (!result.ok()) {
            throw new IllegalStateException(String.join(" ", command) + ": " + result.stderr());
        }
        return result;
    }
}
