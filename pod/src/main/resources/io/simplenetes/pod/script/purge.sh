# ---- pod purge: what a removed pod has left

# Its own volumes, its logs, its status. What others may need stays, unless they are asked for; configs are not the pod's to remove.
action_purge() {
    _shared=''
    while [ $# -gt 0 ]; do
        next_option 's/shared' "$@"
        [ "$OPTION" = shared ] || { no_more "$@" && break; }
        _shared=1
        shift
    done
    need_podman
    lock
    ask_for_pod
    if supervisor_lives || { [ "$POD_STATE" != absent ] && ! pod_is_foreign; }; then
        die "the pod is there" "'pod rm' first"
    fi
    ! pod_is_foreign || die "podman has a pod $POD: that of $OWNER" "its volumes are those of this one"
    remove_pod || die "cannot remove what is left of the pod: $(last_line <"$RUN/pod.err")"
    _code=0
    for _volume in $VOLUMES; do
        podman volume exists -- "$_volume" >/dev/null 2>&1 || continue
        case $_shared." $SHARED_VOLUMES " in
            .*" $_volume "*) say "volume $_volume is shared and stays: 'pod purge --shared' removes it" ;;
            *) purge_volume "$_volume" ;;
        esac
    done
    forget_fake_ramdisks
    for each in $CONTAINERS; do rm -f "log/$each-$POD.log" "log/$each-$POD.log".[0-9]*; done
    rm -f "$LOG" "$LOG".[0-9]* .pod.status .pod.status.tmp
    rmdir log 2>/dev/null || :
    return "$_code"
}

# Prints the name when it is removed.
purge_volume() {
    if _said=$(podman volume rm -- "$1" 2>&1); then
        printf '%s\n' "$1"
    else
        complain "cannot remove volume $1: $(printf '%s\n' "$_said" | last_line)"
        _code=1
    fi
}
