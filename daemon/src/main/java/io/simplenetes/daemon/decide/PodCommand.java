package io.simplenetes.daemon.decide;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A command of the Pod API that the daemon gives. All of them may be given again without harm.
public sealed interface PodCommand {

    /// `pod run`: starts the pod, or adopts what runs of it.
    record Run(Optional<HostInterface> hostInterface) implements PodCommand {}

    /// `pod stop`: the containers stay, stopped.
    record Stop() implements PodCommand {}

    /// `pod rm`: the containers are removed.
    record Remove() implements PodCommand {}

    /// `pod rerun`: makes some containers anew; the whole pod is [Remove] and then [Run].
    record Rerun(List<String> containers) implements PodCommand {
        public Rerun {
            containers = List.copyOf(containers);
        }
    }

    /// `pod reload-configs`: tells the containers that use these configs.
    record ReloadConfigs(List<String> configs) implements PodCommand {
        public ReloadConfigs {
            configs = List.copyOf(configs);
        }
    }

    /// The action's name in the Pod API.
    default String action() {
        return arguments().getFirst();
    }

    /// The arguments of the `pod` executable.
    default List<String> arguments() {
        return switch (this) {
            case Run run -> with("run", run.hostInterface.map(at -> "--host-interface=" + at.address()).stream());
            case Stop stop -> List.of("stop");
            case Remove remove -> List.of("rm");
            case Rerun rerun -> with("rerun", rerun.containers.stream());
            case ReloadConfigs reload -> with("reload-configs", reload.configs.stream());
        };
    }

    private static List<String> with(String action, Stream<String> more) {
        return Stream.concat(Stream.of(action), more).toList();
    }
}
