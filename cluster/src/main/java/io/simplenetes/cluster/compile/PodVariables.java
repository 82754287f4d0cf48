package io.simplenetes.cluster.compile;

import io.simplenetes.cluster.project.VariableName;
import io.simplenetes.host.name.PodName;
import io.simplenetes.pod.Variables;
import java.util.Map;
import java.util.Optional;

/// The values of a pod's variables on one host.
///
/// @param pod the pod
/// @param values what the project says
/// @param ports the free ports that were given out
record PodVariables(PodName pod, Map<String, String> values, Map<String, Integer> ports) implements Variables {

    @Override
    public Optional<String> value(String name) {
        return Optional.ofNullable(ports.get(name))
                .map(String::valueOf)
                .or(() -> Optional.ofNullable(values.get(name)));
    }

    @Override
    public String place(String name) {
        return new VariableName(name).inCluster(pod) + "=VALUE in cluster-vars.env";
    }
}
