package io.simplenetes.cluster.project;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Stream;

/// Who runs a command, where and when.
///
/// @param environment the environment variables
/// @param folder the folder in which it was called, absolute
/// @param clock the time, and the time zone of logs
public record Caller(Map<String, String> environment, Path folder, Clock clock) {

    public Caller {
        environment = Map.copyOf(environment);
    }

    /// A caller now and here.
    public static Caller of(Map<String, String> environment, Path folder) {
        return new Caller(environment, folder, Clock.system(ZoneId.systemDefault()));
    }

    /// The user's name in one word, for logs; never empty, as neither cron nor a CI container sets a variable for it.
    public String user() {
        return Stream.of(
                        environment.getOrDefault("USER", ""),
                        environment.getOrDefault("LOGNAME", ""),
                        System.getProperty("user.name", ""))
                .map(name -> name.replaceAll("[\\s\\p{Cntrl}]", "_"))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("unknown");
    }
}
