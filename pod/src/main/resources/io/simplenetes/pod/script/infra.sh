# ---- The podman pod, which the infra container holds: the network that all containers share, and the published ports

INFRA_CONTAINER=infra.$POD INTERFACE='' BIND=''

# Sets INTERFACE (what `run --host-interface` said, or nothing) and BIND (where a port without an interface of its own goes).
# shellcheck disable=SC2034 # a pod without ports has no use for it
use_interface() {
    INTERFACE=$1 BIND=${1:-127.0.0.1}
    case $BIND in *:*) BIND="[$BIND]" ;; esac
}
read_interface() {
    _interface=''
    { read -r _interface <"$RUN/interface"; } 2>/dev/null
    is_address "$_interface" || _interface=''
    use_interface "$_interface"
}
# IPv4, or IPv6 without brackets. podman looks closer.
is_address() {
    case $1 in
        *[!0-9a-fA-F:]* | *:::* | *::*::* | *:*:*:*:*:*:*:*:*) ;;
        *:*:*) return 0 ;;
    esac
    case $1 in *[!0-9.]* | .* | *. | *..* | *.*.*.*.*) return 1 ;; *.*.*.*) return 0 ;; esac
    return 1
}

# Sets INFRA and INFRA_START to the conmon of the infra container; fails while there is none.
find_infra() { read_pid "$RUN/infra.conmon" && INFRA=$PID INFRA_START=$START; }

# Asks podman, for when nobody watched: sets POD_STATE, POD_CONMON and OWNER, the folder of the release that made the pod. Podman knows
# a pod by its name alone, and the same release may lie in another folder of this user.
ask_for_pod() {
    _said=$(podman inspect --format '{{.State.Status}} {{.State.ConmonPid}} {{index .Config.Labels "io.simplenetes.folder"}}' \
        "$INFRA_CONTAINER" 2>/dev/null) || _said='absent 0 '
    POD_STATE=${_said%% *} && _said=${_said#* }
    POD_CONMON=${_said%% *} && OWNER=${_said#* }
    [ "$OWNER" != '<no value>' ] || OWNER=''
}
pod_holds() { [ "$POD_STATE" = running ] && find_process "$POD_CONMON"; }
# A folder that is gone was moved to here.
pod_is_foreign() { [ "$OWNER" ] && [ "$OWNER" != "$DIR" ] && [ -e "$OWNER/${SELF##*/}" ]; }

# Makes the pod; its containers start with the supervisor. Fails with what podman said in .pod.run/pod.err.
make_pod() {
    { true >"$RUN/infra.conmon"; } 2>/dev/null
    create_pod >/dev/null 2>"$RUN/pod.err"
}
# A container on the host's network does not start the infra container, by which the pod holds.
wake_pod() { [ -z "$ON_HOST_NETWORK" ] || podman start "$INFRA_CONTAINER" >/dev/null 2>"$RUN/pod.err"; }
remove_pod() {
    # shellcheck disable=SC2086 # one word for each container
    [ -z "$ON_HOST_NETWORK" ] || podman rm --force --ignore --time 0 $ON_HOST_NETWORK >/dev/null 2>"$RUN/pod.err" || return 1
    remove_network
}
# The podman pod with the containers that are joined to it; those on the host's network stay.
remove_network() { podman pod rm --force --ignore --time 0 "$POD" >/dev/null 2>"$RUN/pod.err"; }
