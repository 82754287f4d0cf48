# ---- pod stop, pod kill, pod rm

# Ends the containers and keeps them.
action_stop() {
    no_more "$@"
    need_podman
    end_pod ''
}
action_kill() {
    no_more "$@"
    need_podman
    end_pod 0
}

# GRACE: the seconds that every container gets to end by itself; nothing: its own.
end_pod() {
    lock
    ! only_a_foreign_pod || return 0
    end_supervisor
    stop_containers "$1"
    podman pod stop --ignore --time 0 "$POD" >/dev/null 2>"$RUN/pod.err" || :
    read_times
    read_interface
    adopt
    for each in $CONTAINERS; do
        "recall_$each"
        ! is_up || die "cannot stop container $name: $(last_line <"$RUN/pod.err")"
    done
    if podman pod exists "$POD"; then put_last_word exited; elif [ -e .pod.status ]; then put_last_word removed; fi
}

# Ends the containers and removes them with their pod. Volumes, configs and logs stay.
action_rm() {
    _grace=''
    while [ $# -gt 0 ]; do
        next_option 'k/kill' "$@"
        [ "$OPTION" = kill ] || { no_more "$@" && break; }
        _grace=0
        shift
    done
    need_podman
    lock
    ! only_a_foreign_pod || return 0
    take_down "$_grace"
}

# GRACE. The lock is held.
take_down() {
    end_supervisor
    [ "$1" = 0 ] || stop_containers "$1"
    remove_pod || die "cannot remove the pod: $(last_line <"$RUN/pod.err")"
    POD_STATE=absent
    rm -f "$RUN"/*.conmon "$RUN"/*.err "$RUN"/*.life "$RUN"/*.said "$RUN"/*.out "$RUN/configs" "$RUN/interface"
    read_interface
    forget_fake_ramdisks
    [ ! -e .pod.status ] || put_last_word removed
}

# Is the pod of this name that of another folder? Then there is nothing to end here. While our supervisor lives it is ours.
only_a_foreign_pod() {
    ! supervisor_lives || return 1
    ask_for_pod
    pod_is_foreign || return 1
    say "nothing to do: the pod $POD that podman has is that of $OWNER"
}

# GRACE: TERM to all at once, the last one first, and KILL to those that are left after the time.
stop_containers() {
    # shellcheck disable=SC2086 # one word for each container
    [ -z "$CONTAINER_NAMES" ] || podman stop --ignore ${1:+--time "$1"} $LAST_FIRST >/dev/null 2>"$RUN/pod.err" || :
}
