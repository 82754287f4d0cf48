package io.simplenetes.daemon;

import io.simplenetes.host.file.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// A release whose `pod` is the program `stub-pod`.
record StubPod(Path folder) {

    static StubPod create(Path home, String name, String version, String state) throws IOException {
        Path releases =
                Files.createDirectories(home.resolve("pods").resolve(name).resolve("release"));
        Path beside = Files.createDirectories(releases.resolve("." + version + ".new"));
        Files.createDirectories(beside.resolve("config"));
        try (InputStream program = Objects.requireNonNull(StubPod.class.getResourceAsStream("stub-pod"))) {
            String text = new String(program.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            AtomicFile.write(beside.resolve("pod"), text, AtomicFile.Mode.EXECUTABLE);
        }
        AtomicFile.write(beside.resolve("pod.state"), state + "\n");
        Path folder = releases.resolve(version);
        Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
        return new StubPod(folder);
    }

    void state(String word) throws IOException {
        write("pod.state", word + "\n");
    }

    /// Puts another program in the place of `pod`.
    void program(String text) throws IOException {
        AtomicFile.write(folder.resolve("pod"), text, AtomicFile.Mode.EXECUTABLE);
    }

    void write(String name, String content) throws IOException {
        AtomicFile.write(folder.resolve(name), content);
    }

    void delete(String name) throws IOException {
        Files.delete(folder.resolve(name));
    }

    /// Whether a run has come to its end.
    boolean isUp() {
        return has(".pod.status");
    }

    boolean has(String name) {
        return Files.exists(folder.resolve(name));
    }

    String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    /// The arguments of each call, oldest first.
    List<String> calls() throws IOException {
        return has("calls") ? Files.readAllLines(folder.resolve("calls")) : List.of();
    }

    /// What plays the supervisor, when it lives.
    ProcessHandle supervisor() throws IOException {
        List<String> pids = Files.readAllLines(folder.resolve("pids"));
        return ProcessHandle.of(Long.parseLong(pids.getLast())).orElseThrow();
    }

    /// Kills what plays the supervisor, and waits until it is dead.
    void killSupervisor() throws IOException {
        ProcessHandle supervisor = supervisor();
        supervisor.destroyForcibly();
        supervisor.onExit().join();
    }

    /// Ends every process that such a program left, wherever a test has moved its folder.
    static void killBelow(Path top) throws IOException {
        List<Path> notes;
        try (Stream<Path> all = Files.walk(top)) {
            notes = all.filter(file -> file.endsWith("pids") || file.endsWith("hanging"))
                    .toList();
        }
        List<String> pids = new ArrayList<>();
        for (Path note : notes) {
            Files.readAllLines(note).forEach(line -> pids.addAll(List.of(line.split(" ", -1))));
        }
        pids.stream()
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)).stream())
                .filter(process -> process.info()
                        .command()
                        .filter(name -> name.matches(".*/(sleep|sh|dash|bash|busybox|coreutils)"))
                        .isPresent())
                .forEach(ProcessHandle::destroyForcibly);
    }
}
