# ---- The life of a container, as the supervisor sees it
#
#   new -> starting -> proving -> running -> asking -> waiting -> starting ...  it is to start again, a little later each time
#              |           |         |         | \---> resting -> starting ...  on-interval: until its next time
#              |           |         |         | \---> done, failed             it stays ended
#              |           |         |         | \---> lost -> asking           podman cannot tell now
#              |           |         |         \-----> removing -> waiting ...  it ran on without its conmon: an end with 137
#              |           \---------\---> ending -> asking                     a probe failed, or it is to start anew
#              \---> waiting                                                    podman could not start it
#
#   Adopted containers begin as proving, running, ended (its settling is due), or new.
#
#   starting: `podman run` is under way. proving: it runs; its startup probe has not passed yet. ending: `podman stop` is under way.
#   asking: its conmon is gone, and podman is asked why. A start that fails is tried again whatever the restart policy is.
#
# recall_NAME sets what is known of the container (name, state, ...), remember_NAME keeps it. What takes time is a job: a process in
# the background, one for each container, so that none waits for another's.

TURN='' # may a container begin that has never started? Not before all those that stand before it in the pod.yaml have

# One look at container $1: no podman as long as nothing happens.
look() {
    "recall_$1"
    case $state in
        new) [ -z "$TURN" ] || begin ;;
        starting | ending | asking | removing) ! job_has_ended || "after_$state" ;;
        proving) if lives "$conmon" "$conmon_start"; then watch_start; else ask; fi ;;
        running) lives "$conmon" "$conmon_start" || ask ;;
        lost) [ "$UP" -lt "$due" ] || ask ;;
        waiting | resting) [ "$UP" -lt "$due" ] || begin ;;
        ended) settle_adopted ;;
    esac
    [ -z "$errands" ] || run_errands
    [ "$passed" ] || TURN=''
    [ -z "$asked" ] || answer
    "remember_$1"
}

is_up() { case $state in proving | running | ending) ;; *) return 1 ;; esac; }

begin() {
    CHANGED=1 state=starting code='' why='' conmon='' conmon_start='' via='' count=$((count + 1)) since=$UP
    note_life
    { true >"$RUN/$name.conmon"; } 2>/dev/null
    begin_job 60 "start_$name"
}
after_starting() {
    CHANGED=1 since=$UP
    if [ "$REAPED" != 0 ]; then
        log "$name could not be started"
        log_file "$RUN/$name.err"
        retry "could not be started: $(last_line <"$RUN/$name.err")"
        return
    fi
    state=proving ready=$ready_at_once
    ! read_pid "$RUN/$name.conmon" || conmon=$PID conmon_start=$START
    log "$name runs"
    [ "$startup" ] || has_started
}

# A container with a startup probe: `exit` waits for its end, `cmd` for a command (see Probes).
watch_start() {
    [ $((UP - since)) -gt "$startup_timeout" ] || return 0
    log "$name has not started within $startup_timeout s: it is ended"
    trouble="has not passed its startup probe within $startup_timeout s"
    end_it late
}
has_started() {
    [ -z "$startup" ] || log "$name has started"
    CHANGED=1 state=running passed=1 trouble=''
    note_life
    TELL="$TELL $tells"
}

# late|liveness|rerun: ends it, because it has not started in time, its liveness probe failed, or it shall start anew.
end_it() {
    CHANGED=1 state=ending why=$1 ready=''
    begin_job $((stop_timeout + 60)) stop_container
}
stop_container() { exec podman stop --time "$stop_timeout" -- "$container"; }
after_ending() { ask; }

# ---- Jobs

# SECONDS COMMAND...: when the time is over the job is killed. Without a word on standard output: it goes to .pod.run/NAME.said.
begin_job() {
    due=$((UP + $1))
    shift
    "$@" </dev/null >"$RUN/$name.said" 2>"$RUN/$name.err" &
    job=$!
    find_process "$job"
    job_start=$START
}
# Sets REAPED.
job_has_ended() {
    if lives "$job" "$job_start"; then
        [ "$UP" -lt "$due" ] || kill -KILL "$job" 2>/dev/null
        return 1
    fi
    reap "$job"
    job=''
}
# PID: sets REAPED to the exit code of a child that has ended. A trapped signal ends a wait before its time, with more than 128.
reap() {
    wait "$1"
    REAPED=$?
    [ "$REAPED" -le 128 ] || { wait "$1"; REAPED=$?; }
}

# For the next supervisor, should this one be killed: how often it was started, whether it ever has, and which run of it has.
note_life() { { printf '%s\n' "$count ${passed:-0} ${conmon:-0} ${conmon_start:-0}" >"$RUN/$name.life"; } 2>/dev/null; }
