# ---- The supervisor: it keeps the pod as it should be until it is told to end (TERM)
#
# It may be killed at any time: what counts is what podman and /proc say, and the next `run` starts another, which adopts what runs.
# When nothing happens it starts one program every 2 s, sleep, and a few every 10 s that look at logs and configs.

HEARTBEAT=25 # .pod.status is written anew after so many seconds, that others see it is alive
END='' NAP='' NAP_START='' SETTLED='' INFRA='' INFRA_START='' LOST='' LOST_DELAY=0

# new|adopt
supervise() {
    wait_for_note
    trap 'END=1' TERM
    trap : CHLD
    trap : URG
    read_uptime
    read_interface
    read_times
    if [ "$1" = adopt ]; then
        adopt
        log "supervisor $$ takes over"
        SETTLED=$STARTED
        [ -z "$WATCHED" ] || read_configs
    else
        rm -f "$RUN"/*.life
        [ -z "$WATCHED" ] || know_configs
    fi
    report
    until [ "$END" ]; do
        read_uptime
        take_request
        if holds; then look_at_all; fi
        [ -z "$WATCHED" ] || watch_configs
        [ -z "$TELL" ] || tell_all
        rotate_logs
        report
        nap
    done
    leave
}
look_at_all() {
    TURN=1
    for each in $CONTAINERS; do look "$each"; done
}

# Nothing that it began shall go on behind the back of who stops the pod.
leave() {
    for each in $CONTAINERS; do
        "recall_$each"
        [ -z "$errands" ] || drop_errands
        case $state in ending | asking | removing) kill -KILL "$job" 2>/dev/null ;; esac
    done
    for each in $CONTAINERS; do
        "recall_$each"
        # A start is not broken off in the middle: who waits for this supervisor kills it after 3 s.
        while [ "$job" ] && lives "$job" "$job_start"; do wait "$job"; done
    done
    [ -z "$NAP" ] || kill "$NAP" 2>/dev/null
}

# `run` notes the supervisor after having started it: without such a note there is none.
wait_for_note() {
    _tries=100
    until read_supervisor && [ "$SUPERVISOR" = $$ ]; do
        _tries=$((_tries - 1))
        [ "$_tries" -gt 0 ] || die "only 'pod run' starts a supervisor"
        sleep 0.05
    done
}

# Does the podman pod hold? Without its infra container there is no network: it is made anew, with all containers.
holds() {
    if [ -z "$LOST" ]; then
        # It runs from the first container on.
        if [ -z "$INFRA" ]; then find_infra || return 0; fi
        ! lives "$INFRA" "$INFRA_START" || return 0
        log "the pod lost its infra container: all is started anew"
        forget_containers
        CHANGED=1 LOST=$UP LOST_DELAY=0 INFRA=''
        report # not ready: said before what takes long
    fi
    [ "$UP" -ge "$LOST" ] || return 1
    if remove_network && make_pod && wake_pod; then
        LOST='' SETTLED=''
        read_uptime
        return 0
    fi
    log "the pod could not be made"
    log_file "$RUN/pod.err"
    LOST_DELAY=$((LOST_DELAY * 2 + 1))
    [ "$LOST_DELAY" -le 300 ] || LOST_DELAY=300
    LOST=$((UP + LOST_DELAY))
    return 1
}
# Those on the network of the host do without it.
forget_containers() {
    for each in $CONTAINERS; do
        "recall_$each"
        [ "$network" != host ] || continue
        [ -z "$errands" ] || drop_errands
        if [ "$job" ]; then
            kill -KILL "$job" 2>/dev/null
            reap "$job"
        fi
        state=new job='' code='' trouble='' passed='' fine=''
        "remember_$each"
    done
}

# On a change at once, otherwise with each heartbeat. What ends at once shall not count as up: a second look after 0.1 s.
report() {
    [ "$CHANGED" ] || [ $((UP - WRITTEN)) -ge $HEARTBEAT ] || return 0
    assess
    if [ "$STATUS" = running ] && [ -z "$SETTLED" ]; then
        sleep 0.1
        look_at_all
        assess
        if [ "$STATUS" = running ]; then
            SETTLED=1
            [ "$STARTED" ] || STARTED=$(date +%s)
        fi
    fi
    if put_status "$STATUS" $$; then
        CHANGED='' WRITTEN=$UP
    elif [ "$WRITTEN" = 0 ]; then
        log "cannot write .pod.status"
        exit 1 # `run` waits for it
    fi
}

# Until a child ends, a signal comes, or $PACE s have passed; 1 s while something is under way. A nap that was cut short is taken up again.
nap() {
    if [ -z "$NAP" ] || ! lives "$NAP" "$NAP_START"; then
        if [ "$STATUS" = running ]; then sleep "$PACE" & else sleep 1 & fi
        NAP=$!
        find_process "$NAP"
        NAP_START=$START
    fi
    wait "$NAP"
}

# It needs nothing of what follows, with which it would be twice as large in memory.
if [ "${1:-}" = supervise ]; then
    supervise "${2:-adopt}"
    exit
fi
