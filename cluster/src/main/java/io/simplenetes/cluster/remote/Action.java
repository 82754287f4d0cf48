package io.simplenetes.cluster.remote;

import io.simplenetes.host.name.Release;
import java.util.ArrayList;
import java.util.List;

/// What a session is for. Each is a few lines that the script reads first, so that no text of ours depends on how
/// arguments are encoded on the way.
public sealed interface Action {

    /// The lines, without their ends.
    List<String> lines();

    /// All that the script reads first.
    ///
    /// @param hostHome absolute, or relative to the user's home over there
    default List<String> lines(String hostHome) {
        var all = new ArrayList<>(List.of(hostHome));
        all.addAll(lines());
        return all;
    }

    /// Report what is there.
    record Look() implements Action {
        @Override
        public List<String> lines() {
            return List.of("look");
        }
    }

    /// Lock the host, report what is there, and carry out steps.
    ///
    /// @param token what to write as the original's lock
    /// @param holder who we are, for the message of whoever comes second
    record Sync(LockToken token, String holder) implements Action {
        @Override
        public List<String> lines() {
            return List.of("sync", token.text(), holder);
        }
    }

    /// Make the host one of a cluster.
    ///
    /// @param clusterId the cluster's id
    /// @param force also when it belongs to another cluster
    /// @param registry the credentials for registries, JSON in one line; empty text leaves those that the host has
    record Init(String clusterId, boolean force, String registry) implements Action {
        @Override
        public List<String> lines() {
            return List.of("init", clusterId, force ? "force" : "-", registry);
        }
    }

    /// Run the executable of a release.
    ///
    /// @param release the release
    /// @param arguments the executable's
    record Pod(Release release, List<String> arguments) implements Action {

        public Pod {
            arguments = List.copyOf(arguments);
        }

        @Override
        public List<String> lines() {
            var lines = new ArrayList<>(List.of("pod", HostPath.of(release), String.valueOf(arguments.size())));
            lines.addAll(arguments);
            return lines;
        }
    }
}
