# ---- pod run

# Makes the pod unless it is there, and waits until it is up.
action_run() {
    USAGE='run [--host-interface=IP] [--no-wait]'
    _wait=1 _wanted=''
    while [ $# -gt 0 ]; do
        next_option 'host-interface= no-wait' "$@"
        case $OPTION in
            host-interface) is_address "$VALUE" || usage_error "'$VALUE' is not an IP address" && _wanted=$VALUE ;;
            no-wait) _wait='' ;;
            *) no_more "$@" && break ;;
        esac
        shift "$USED"
    done
    need_podman
    need_plain_folder
    make_folders
    if ! supervisor_lives; then
        need_images
        lock
        supervisor_lives || bring_up "$_wanted"
        unlock
    fi
    same_interface "$_wanted"
    [ -z "$_wait" ] || wait_until_up
}

# INTERFACE. The lock is held.
bring_up() {
    end_supervisor
    ask_for_pod
    ! pod_is_foreign || die "podman has a pod $POD already: that of $OWNER" "one of the two can run; to end that one: '$OWNER/${SELF##*/} rm'"
    if pod_holds; then
        launch_supervisor adopt
        return
    fi
    need awk
    need_volumes
    [ "$POD_STATE" = absent ] || remove_pod || die "cannot remove what is left of the pod: $(last_line <"$RUN/pod.err")"
    use_interface "$1"
    need_free_ports
    { printf '%s\n' "$INTERFACE" >"$RUN/interface"; } 2>/dev/null || die "cannot write to $RUN" "see whether its disk is full"
    CREATED=$(date +%s)
    put_last_word created
    # A pod without its infra container is in the way as well.
    if ! make_pod && { ! remove_pod || ! make_pod; }; then
        _said=$(last_line <"$RUN/pod.err")
        remove_pod
        die "podman cannot make the pod: $_said"
    fi
    launch_supervisor new
}

# A pod keeps the interface with which it was made.
same_interface() {
    recall_interface
    [ "$INTERFACE" = "$1" ] || [ -z "$1" ] || say "warning: the pod is up with ${INTERFACE:-no host interface}: 'pod rerun --host-interface=$1' puts it on $1"
}

# .pod.status says how it goes; the supervisor that lives must have written it.
wait_until_up() {
    while :; do
        supervisor_lives || die "the pod was stopped, or its supervisor ended" "see the end of $LOG, and whether the disk is full"
        judge
        case $VERDICT in
            up) return 0 ;;
            trouble) exit 1 ;;
        esac
        sleep 0.02
    done
}

# Sets VERDICT to up, trouble (which it tells) or nothing yet.
judge() {
    VERDICT='' _status='' _writer='' _trouble=''
    [ -f .pod.status ] || return 0
    while IFS= read -r _line; do
        _value=${_line#*: }
        case $_line in
            'status: '*) _status=$_value ;;
            'pid: '*) _writer=$_value ;;
            '    - name: '*) _name=$_value ;;
            '      problem: '*)
                _trouble=1
                ! is_ours || tell_trouble "$_name" "$_value"
                ;;
        esac
    done <.pod.status
    is_ours || return 0
    if [ "$_trouble" ]; then
        VERDICT=trouble
        say "       mend it, then 'pod stop' and 'pod run': the supervisor by itself tries less and less often"
    elif [ "$_status" = running ]; then
        VERDICT=up
    fi
}

is_ours() { [ "$_writer" = "$SUPERVISOR" ]; }

# NAME PROBLEM
tell_trouble() {
    complain "container $1 $2"
    case $2 in
        'could not be started'*) return ;;
        *probe*) tell_lines "its startup probe said:" "$(tail -n 5 "$RUN/$1.startup.out" 2>/dev/null | masked)" ;;
    esac
    tell_lines "its last lines:" "$(tail -n 5 "log/$1-$POD.log" 2>/dev/null | masked | without_time)"
}
tell_lines() {
    [ "$2" ] || return 0
    say "       $1"
    printf '%s\n' "$2" | while IFS= read -r _said; do say "         $_said"; done
}
# Of a line of conmon's log the text.
without_time() { while IFS= read -r _said; do _said=${_said#* } && _said=${_said#* } && printf '%s\n' "${_said#* }"; done; }
