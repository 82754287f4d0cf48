# ---- pod create: the podman pod, of which nothing runs yet

action_create() {
    _wanted=''
    while [ $# -gt 0 ]; do
        next_option 'host-interface=' "$@"
        [ "$OPTION" = host-interface ] || { no_more "$@" && break; }
        need_address "$VALUE" && _wanted=$VALUE
        shift "$USED"
    done
    need_podman
    need_plain_folder
    make_folders
    if ! supervisor_lives; then
        each_image need_image
        lock
        if ! supervisor_lives; then
            find_pod
            read_interface
            case $FOUND in
                running) ;;
                created) [ "$INTERFACE" = "${_wanted:-$INTERFACE}" ] || make_anew "$_wanted" ;;
                *) make_anew "$_wanted" ;;
            esac
        fi
        unlock
    fi
    same_interface "$_wanted"
}

need_address() { is_address "$1" || usage_error "'$1' is not an IP address"; }

# The lock is held, and no supervisor lives. Sets FOUND to `running` (only the supervisor is gone), `created`, or nothing.
FOUND=''
find_pod() {
    end_supervisor
    find_owner
    if pod_holds; then
        FOUND=running
    elif [ "$POD_STATE" = created ] && status_value status && [ "$VALUE" = created ]; then
        FOUND=created
    fi
}

find_owner() {
    ask_for_pod
    ! pod_is_foreign || die "podman has a pod $POD already: that of $OWNER" "one of the two can run; to end that one: '$OWNER/${SELF##*/} rm'"
}

# INTERFACE. The lock is held, POD_STATE is known, and nothing runs. Leaves nothing behind when it fails.
make_anew() {
    need awk
    FAKE_RAMDISKS=''
    need_volumes
    tell_fake_ramdisks
    [ -z "$LIMITED" ] || tell_ignored_limits
    [ "$POD_STATE" = absent ] || remove_pod || die "cannot remove what is left of the pod: $(last_line <"$RUN/pod.err")"
    use_interface "$1"
    need_free_ports
    { printf '%s\n' "$INTERFACE" >"$RUN/interface"; } 2>/dev/null || die "cannot write to $RUN" "see whether its disk is full"
    CREATED=$(date +%s) STARTED=''
    put_last_word created
    # A pod without its infra container is in the way as well.
    if ! make_pod && { ! remove_pod || ! make_pod; }; then
        _said=$(last_line <"$RUN/pod.err")
        remove_pod
        put_last_word removed
        die_of_podman "podman cannot make the pod: $_said"
    fi
}

# A pod keeps the interface with which it was made.
same_interface() {
    read_interface
    [ "$INTERFACE" = "$1" ] || [ -z "$1" ] || say "warning: the pod is up with ${INTERFACE:-no host interface}: 'pod rerun --host-interface=$1' puts it on $1"
}
