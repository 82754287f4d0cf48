# ---- The life of a container, as the supervisor sees it
#
#   new -> starting -> running -> ended -> waiting -> starting -> ...    restart: always
#                                      \-> done                          restart: never
#                  \-> unstarted -> starting -> ...                      podman could not start it: tried again in either case
#
# It waits for 1 s, then for twice as long each time, at most for 300 s; after a run of 10 s or more it begins at 1 s again.
#
# recall_NAME sets what is known of the container (name, state, ...), remember_NAME keeps it.

FIRST='' # the container that is being started for the first time

# One look at container $1: no podman as long as nothing happens.
look() {
    "recall_$1"
    [ "$state" != running ] || ! lives "$conmon" "$conmon_start" || return 0
    case $state in
        new) [ -z "$TURN" ] || { FIRST=$name && begin; } ;;
        starting)
            ! hangs || kill -KILL "$job" 2>/dev/null
            lives "$job" "$job_start" || started
            ;;
        running | lost) lost ;;
        waiting | unstarted) [ "$UP" -lt "$due" ] || begin ;;
    esac
    [ "$state" != ended ] || settle
    keep_order
    "remember_$1"
}

# Containers start in the order of the pod.yaml: the next one when this one has been started.
keep_order() {
    case $state in
        new) TURN='' ;;
        starting) [ "$FIRST" != "$name" ] || TURN='' ;;
        *) [ "$FIRST" != "$name" ] || FIRST='' ;;
    esac
}

begin() {
    CHANGED=1 state=starting code='' count=$((count + 1)) since=$UP
    { true >"$RUN/$name.conmon"; } 2>/dev/null
    "start_$name" </dev/null >/dev/null 2>"$RUN/$name.err" &
    job=$!
    find_process "$job"
    job_start=$START
}
hangs() { [ $((UP - since)) -gt 60 ]; }

# The start command has ended.
started() {
    wait_for_job
    job=''
    CHANGED=1 since=$UP
    if [ "$code" != 0 ]; then
        log "$name could not be started"
        log_file "$RUN/$name.err"
        state=unstarted
        pause
        return
    fi
    code=''
    if read_pid "$RUN/$name.conmon"; then
        log "$name runs"
        state=running conmon=$PID conmon_start=$START
    else
        lost
    fi
}
# Sets code. A trapped signal, here the end of another child, ends a wait before its time, with 128 + SIGCHLD (17).
wait_for_job() {
    wait "$job"
    code=$?
    [ "$code" != 145 ] || { wait "$job"; code=$?; }
}

# conmon, which lives as long as its container, is gone: why? As long as podman cannot tell, it is asked again.
lost() {
    CHANGED=1
    if ! _said=$(podman inspect --format '{{.State.Status}} {{.State.ExitCode}}' "$container" 2>"$RUN/$name.err"); then
        _said=$(last_line <"$RUN/$name.err")
        case $_said in
            *'no such '*)
                log "$name was removed by somebody else"
                state=ended code=137
                ;;
            *)
                [ "$state" = lost ] || log "podman cannot tell what became of $name: $_said"
                state=lost
                ;;
        esac
        return
    fi
    case $_said in
        exited* | stopped*) code=${_said#* } ;;
        *)
            log "$name lost its conmon: what is left of it is removed"
            podman rm --force --time 0 "$container" >/dev/null 2>&1
            code=137
            ;;
    esac
    state=ended
}

# What becomes of a container that ended.
settle() {
    CHANGED=1
    if [ "$policy" = never ]; then
        state='done'
        log "$name ended with exit code $code"
    else
        state=waiting
        [ $((UP - since)) -lt 10 ] || delay=0
        pause
        log "$name ended with exit code $code and is started again in $delay s"
    fi
}
pause() {
    delay=$((delay * 2))
    [ "$delay" -gt 0 ] || delay=1
    [ "$delay" -le 300 ] || delay=300
    due=$((UP + delay))
}
