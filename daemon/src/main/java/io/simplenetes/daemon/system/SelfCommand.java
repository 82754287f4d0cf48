package io.simplenetes.daemon.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// How this very program is started once more.
final class SelfCommand {

    private SelfCommand() {}

    /// The words of this process's command line up to the main class: the virtual machine with its options.
    ///
    /// @param mainClass the name of the main class
    static List<String> words(String mainClass) {
        try {
            return words(Files.readString(Path.of("/proc/self/cmdline"), StandardCharsets.UTF_8), mainClass);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param commandLine as proc_pid_cmdline(5) has it: each word ends with a NUL
    static List<String> words(String commandLine, String mainClass) {
        List<String> words = List.of(commandLine.split("\0", -1));
        int main = words.indexOf(mainClass);
        if (main < 0) {
            throw new IllegalStateException("the command line of this process does not name " + mainClass);
        }
        return words.subList(0, main + 1);
    }
}
