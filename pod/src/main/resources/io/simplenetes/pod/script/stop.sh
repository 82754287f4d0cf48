# ---- pod stop, pod rm

# Ends the containers and keeps them.
action_stop() {
    USAGE='stop'
    no_more "$@"
    need_podman
    lock
    ! only_a_foreign_pod || return 0
    end_supervisor
    stop_containers 10
    podman pod stop --ignore --time 0 "$POD" >/dev/null 2>"$RUN/pod.err" || :
    recall_times
    recall_interface
    adopt
    for each in $CONTAINERS; do
        "recall_$each"
        [ "$state" != running ] || die "cannot stop container $name: $(last_line <"$RUN/pod.err")"
    done
    if podman pod exists "$POD"; then put_last_word exited; elif [ -e .pod.status ]; then put_last_word removed; fi
}

# Ends the containers and removes them with their pod. Volumes, configs and logs stay.
action_rm() {
    USAGE='rm [-k|--kill]'
    _grace=10
    while [ $# -gt 0 ]; do
        next_option 'k/kill' "$@"
        [ "$OPTION" = kill ] || { no_more "$@" && break; }
        _grace=0
        shift
    done
    need_podman
    lock
    ! only_a_foreign_pod || return 0
    end_supervisor
    [ "$_grace" = 0 ] || stop_containers "$_grace"
    remove_pod || die "cannot remove the pod: $(last_line <"$RUN/pod.err")"
    rm -f "$RUN"/*.conmon "$RUN"/*.err "$RUN/interface"
    recall_interface
    [ ! -e .pod.status ] || put_last_word removed
}

# Is the pod of this name that of another folder? Then there is nothing to end here. While our supervisor lives it is ours.
only_a_foreign_pod() {
    ! supervisor_lives || return 1
    ask_for_pod
    pod_is_foreign || return 1
    say "nothing to do: the pod $POD that podman has is that of $OWNER"
}

# SECONDS: TERM to all at once, the last one first, and KILL to those that are left after the time.
stop_containers() {
    # shellcheck disable=SC2086 # one word for each container
    [ -z "$CONTAINER_NAMES" ] || podman stop --ignore --time "$1" $LAST_FIRST >/dev/null 2>"$RUN/pod.err" || :
}
