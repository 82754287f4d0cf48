package io.simplenetes.pod;

import io.simplenetes.host.error.Problem;
import io.simplenetes.host.file.IngressRule;
import io.simplenetes.host.file.PortMapping;
import io.simplenetes.host.name.Release;
import io.simplenetes.pod.spec.ExecutablePod;
import io.simplenetes.pod.spec.PodSpec;
import java.util.List;

/// What podc makes of a pod.yaml.
public sealed interface CompiledPod {

    /// The pod's name and version.
    Release release();

    /// The file after preprocessing, which the original keeps as `.pod.yaml`.
    String preprocessedYaml();

    /// What may be wrong, each with its place.
    List<Problem> warnings();

    /// What the proxies may route to it.
    List<PortMapping> portMappings();

    /// What the ingress does for it.
    List<IngressRule> ingress();

    /// A pod of containers.
    ///
    /// @param spec what the file says
    /// @param script the executable `pod`
    record Script(PodSpec spec, String preprocessedYaml, String script, List<Problem> warnings) implements CompiledPod {

        public Script {
            warnings = List.copyOf(warnings);
        }

        @Override
        public Release release() {
            return spec.release();
        }

        @Override
        public List<PortMapping> portMappings() {
            return spec.portMappings();
        }

        @Override
        public List<IngressRule> ingress() {
            return spec.ingress();
        }
    }

    /// A program that is the pod: `pod` is a copy of it.
    ///
    /// @param pod what the file says
    record Copy(ExecutablePod pod, String preprocessedYaml, List<Problem> warnings) implements CompiledPod {

        public Copy {
            warnings = List.copyOf(warnings);
        }

        @Override
        public Release release() {
            return pod.release();
        }

        @Override
        public List<PortMapping> portMappings() {
            return List.of();
        }

        @Override
        public List<IngressRule> ingress() {
            return List.of();
        }
    }
}
