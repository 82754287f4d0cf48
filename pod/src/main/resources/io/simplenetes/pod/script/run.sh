# ---- pod run, pod start, pod rerun: they wait until the pod is up

# Makes the pod unless it is there.
action_run() {
    _wait=1 _wanted=''
    while [ $# -gt 0 ]; do
        next_option 'host-interface= no-wait' "$@"
        case $OPTION in
            host-interface) need_address "$VALUE" && _wanted=$VALUE ;;
            no-wait) _wait='' ;;
            *) no_more "$@" && break ;;
        esac
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
            [ "$FOUND" = running ] || make_anew "$_wanted"
            launch
        fi
        unlock
    fi
    same_interface "$_wanted"
    [ -z "$_wait" ] || wait_until_up
}

# What `create` made.
action_start() {
    _wait=1
    while [ $# -gt 0 ]; do
        next_option 'no-wait' "$@"
        [ "$OPTION" = no-wait ] || { no_more "$@" && break; }
        _wait=''
        shift
    done
    need_podman
    make_folders
    if ! supervisor_lives; then
        lock
        if ! supervisor_lives; then
            find_pod
            case $POD_STATE.$FOUND in
                *.running | *.created) launch ;;
                absent.) die "there is no pod to start" "make it with 'pod create', or make and start it with 'pod run'" ;;
                *) die "the pod has ended, and is not taken up again" "'pod run' makes it anew" ;;
            esac
        fi
        unlock
    fi
    [ -z "$_wait" ] || wait_until_up
}

# The lock is held. Starts the supervisor of the pod that was FOUND, or else just made.
launch() {
    if [ "$FOUND" = running ]; then
        launch_supervisor adopt
    else
        wake_pod || die_of_podman "podman cannot start the pod: $(last_line <"$RUN/pod.err")"
        launch_supervisor new
    fi
}

# The whole pod, or the named containers.
action_rerun() {
    _wait=1 _wanted='' _grace='' NAMES=''
    while [ $# -gt 0 ]; do
        next_option 'k/kill host-interface= no-wait' "$@"
        case $OPTION in
            kill) _grace=0 ;;
            host-interface) need_address "$VALUE" && _wanted=$VALUE ;;
            no-wait) _wait='' ;;
            '') need_container "$1" && NAMES="$NAMES $1" ;;
            --)
                shift
                for _name; do need_container "$_name" && NAMES="$NAMES $_name"; done
                break
                ;;
        esac
        shift "$USED"
    done
    need_podman
    if [ "$NAMES" ]; then
        case $_wait.$_grace$_wanted in 1.) ;; *) usage_error "the options are for the whole pod, not for containers of it" ;; esac
        lock
        # shellcheck disable=SC2086 # one word for each container
        ask_supervisor "rerun$NAMES" $NAMES
    else
        rerun_all
        [ -z "$_wait" ] || wait_until_up
    fi
}

# What can fail is tried before anything ends. Without another interface the pod keeps the one that it has.
rerun_all() {
    need_plain_folder
    make_folders
    ANEW=1
    each_image need_image
    lock
    find_owner
    need awk
    need_volumes
    read_interface
    _wanted=${_wanted:-$INTERFACE}
    take_down "$_grace"
    make_anew "$_wanted"
    launch
    unlock
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
