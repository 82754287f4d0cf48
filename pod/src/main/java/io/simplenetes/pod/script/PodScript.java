package io.simplenetes.pod.script;

import io.simplenetes.host.name.Release;
import io.simplenetes.pod.spec.PodSpec;
import java.util.stream.Collectors;

/// The executable `pod` as text: a POSIX shell script that needs podman and a few standard tools, and no Java. It has
/// the commands of
/// this very pod first and then the runtime, which is the same for all pods.
public final class PodScript {

    private PodScript() {}

    /// The script for a pod: the same text for the same pod.
    public static String of(PodSpec pod) {
        return header(pod.release())
                + PodPart.of(pod)
                + pod.containers().stream()
                        .map(container -> ContainerPart.of(pod.release(), container))
                        .collect(Collectors.joining())
                + SharedPart.text(pod);
    }

    private static String header(Release release) {
        return """
            #!/bin/sh
            # Pod %s, compiled from its pod.yaml. Change the pod.yaml and compile again rather than this file.
            #
            # How it works
            #   ./pod run      makes a podman pod and one supervisor (this script again, in a session of its own), and waits until the pod
            #                  is up. It may be called at any time: what runs stays.
            #   supervisor     starts the containers, then looks after them in /proc, without podman as long as nothing happens.
            #   ./pod stop     ends the supervisor first, then the containers. ./pod rm removes them as well. ./pod rerun is rm and run.
            #   ./pod ps       prints .pod.status, which the supervisor writes.
            #   .pod.run/      who the supervisor is, the lock that run, stop and rm take, what podman complained of.
            #   log/           a log for each container, written by its conmon, and one of the supervisor.
            #
            # Contents: this pod, each of its containers, then what all pods share, from `Ground` to `The action`.
            # shellcheck disable=SC2317,SC2016 # functions are called by made-up names ("start_$name"); what is quoted is meant as it is

            """.formatted(release.fullName());
    }
}
