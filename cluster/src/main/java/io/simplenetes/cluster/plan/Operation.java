package io.simplenetes.cluster.plan;

import io.simplenetes.host.file.HostsConf;
import io.simplenetes.host.file.PodState;
import io.simplenetes.host.name.Release;
import java.util.Optional;

/// One thing that a sync does to a host, done whole or not at all from the point of view of simplenetesd.
public sealed interface Operation {

    /// What is done, in one line.
    String title();

    /// What it does to running containers.
    Effect effect();

    /// What sort of operation it is, for a program.
    default String kind() {
        return switch (this) {
            case WriteHostsConf _ -> "write-hosts-conf";
            case RemoveHostsConf _ -> "remove-hosts-conf";
            case CreateRelease _ -> "create-release";
            case RemoveRelease _ -> "remove-release";
            case ChangeState _ -> "change-state";
            case AddConfig _ -> "add-config";
            case UpdateConfig _ -> "update-config";
            case RemoveConfig _ -> "remove-config";
        };
    }

    /// An operation on one release.
    sealed interface OnRelease extends Operation {

        /// The release.
        Release release();
    }

    /// Puts the proxies' addresses there.
    record WriteHostsConf(HostsConf content) implements Operation {
        @Override
        public String title() {
            return "write hosts.conf: " + String.join(" ", content.routers());
        }

        @Override
        public Effect effect() {
            return Effect.NOTHING;
        }
    }

    /// Takes the proxies' addresses away: the host has no proxy of its own.
    record RemoveHostsConf() implements Operation {
        @Override
        public String title() {
            return "remove hosts.conf: the host has no router address";
        }

        @Override
        public Effect effect() {
            return Effect.NOTHING;
        }
    }

    /// Puts a new release there, whole.
    ///
    /// @param files how many
    record CreateRelease(Release release, PodState state, int files) implements OnRelease {
        @Override
        public String title() {
            return "create " + release + ", " + state.word() + " (" + files + (files == 1 ? " file)" : " files)");
        }

        @Override
        public Effect effect() {
            return state == PodState.RUNNING ? Effect.START : Effect.NOTHING;
        }
    }

    /// Has a release that the project no longer knows removed; its files stay.
    record RemoveRelease(Release release, Optional<PodState> from) implements OnRelease {
        @Override
        public String title() {
            return "remove " + release + ": the project no longer has it";
        }

        @Override
        public Effect effect() {
            return Effect.REMOVE;
        }
    }

    /// Tells a release what to do from now on.
    ///
    /// @param from empty when the host has no state or a torn one
    record ChangeState(Release release, Optional<PodState> from, PodState to) implements OnRelease {
        @Override
        public String title() {
            return "set " + release + " " + to.word()
                    + from.map(was -> " (was " + was.word() + ")").orElse("");
        }

        @Override
        public Effect effect() {
            return switch (to) {
                case RUNNING -> Effect.START;
                case STOPPED -> Effect.STOP;
                case REMOVED -> Effect.REMOVE;
            };
        }
    }

    /// Puts a config there that the release on the host does not have.
    record AddConfig(Release release, String config, ConfigChange change, Effect effect) implements OnRelease {
        @Override
        public String title() {
            return "add config " + config + " to " + release + ": " + change;
        }
    }

    /// Brings a config up to date: the folder stays the same one, since containers mount it.
    record UpdateConfig(Release release, String config, ConfigChange change, Effect effect) implements OnRelease {
        @Override
        public String title() {
            return "update config " + config + " of " + release + ": "
                    + (change.isEmpty() ? "its checksum" : change.toString());
        }
    }

    /// Empties a config that the project no longer has. The empty folder stays, so that a container that mounts it can
    /// still start.
    record RemoveConfig(Release release, String config, ConfigChange change, Effect effect) implements OnRelease {
        @Override
        public String title() {
            return "remove config " + config + " of " + release;
        }
    }
}
