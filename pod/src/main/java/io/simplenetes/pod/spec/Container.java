package io.simplenetes.pod.spec;

import java.util.List;

/// One container. Every text reaches the container byte for byte.
///
/// @param name unique in the pod, in the form of a pod name; podman's name for it is `NAME-POD-VERSION`
/// @param image what it is made of
/// @param program what runs in it
/// @param mounts which volumes it sees, and where
/// @param network what it shares with the host, and what it publishes there
/// @param lifecycle how it starts, ends and starts again
/// @param limits what it may use
/// @param privileges what it may do
public record Container(
        String name,
        Image image,
        Program program,
        List<Mount> mounts,
        Network network,
        Lifecycle lifecycle,
        Limits limits,
        Privileges privileges) {

    public Container {
        mounts = List.copyOf(mounts);
    }

    /// A container that is as its image says, and stays ended when it ends.
    public static Container of(String name, String image) {
        return new Container(
                name,
                Image.of(image),
                Program.OF_IMAGE,
                List.of(),
                Network.OF_POD,
                Lifecycle.of(RestartPolicy.NEVER),
                Limits.NONE,
                Privileges.OF_IMAGE);
    }

    /// The same container with another program.
    public Container with(Program other) {
        return new Container(name, image, other, mounts, network, lifecycle, limits, privileges);
    }

    /// The same container with other mounts.
    public Container with(List<Mount> others) {
        return new Container(name, image, program, others, network, lifecycle, limits, privileges);
    }

    /// The same container with another network.
    public Container with(Network other) {
        return new Container(name, image, program, mounts, other, lifecycle, limits, privileges);
    }

    /// The same container with another lifecycle.
    public Container with(Lifecycle other) {
        return new Container(name, image, program, mounts, network, other, limits, privileges);
    }

    /// A volume in a container.
    ///
    /// @param dest an absolute path in the container
    /// @param volume a volume of the pod
    public record Mount(String dest, Volume volume) {}
}
