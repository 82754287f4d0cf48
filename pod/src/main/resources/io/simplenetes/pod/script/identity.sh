# ---- The one supervisor of the pod: who it is, how it is ended

# .pod.run/supervisor: its process id, start time, and the boot in which it was started.
read_supervisor() {
    SUPERVISOR='' SUPERVISOR_START='' _boot=''
    { read -r SUPERVISOR SUPERVISOR_START _boot <"$RUN/supervisor"; } 2>/dev/null
    { read -r _this_boot </proc/sys/kernel/random/boot_id; } 2>/dev/null || _this_boot=''
    [ "$_boot" = "$_this_boot" ]
}
supervisor_lives() { read_supervisor && lives "$SUPERVISOR" "$SUPERVISOR_START"; }

# new|adopt. The lock is held; the note is written here, so that the next `run` finds the supervisor however early it comes.
launch_supervisor() {
    setsid "$SELF" supervise "$1" </dev/null >/dev/null 2>>"$LOG" 9>&- &
    SUPERVISOR=$!
    { read -r _boot </proc/sys/kernel/random/boot_id; } 2>/dev/null || _boot=''
    if find_process "$SUPERVISOR" && { printf '%s\n' "$SUPERVISOR $START $_boot" >"$RUN/supervisor"; } 2>/dev/null; then return; fi
    kill "$SUPERVISOR" 2>/dev/null
    die "cannot start the supervisor" "see the end of $LOG, and whether the disk is full"
}

# Nobody may start a container behind our back after this: it is asked to end, and ended with what it started after 3 s.
end_supervisor() {
    if supervisor_lives; then
        kill -TERM "$SUPERVISOR" 2>/dev/null
        _tries=60
        while [ "$_tries" -gt 0 ] && lives "$SUPERVISOR" "$SUPERVISOR_START"; do
            sleep 0.05
            _tries=$((_tries - 1))
        done
        ! lives "$SUPERVISOR" "$SUPERVISOR_START" || kill -KILL "-$SUPERVISOR" 2>/dev/null
    else
        end_orphans
    fi
    end_strays
    [ -z "$ERRANDS" ] || end_errands
    rm -f "$RUN/supervisor" "$RUN/request" "$RUN"/answer.*
}
# What a supervisor that was killed had begun, a start for one, goes on without it. Nobody gets its number as long as that lives.
end_orphans() {
    case $SUPERVISOR in '' | 0* | *[!0-9]*) return ;; esac
    [ "$_boot" != "$_this_boot" ] || [ -e "/proc/$SUPERVISOR" ] || kill -KILL "-$SUPERVISOR" 2>/dev/null
}
# Supervisors whose note was lost, known by their command line (whose words `read` joins).
end_strays() {
    for _process in /proc/[0-9]*; do
        _words=''
        { IFS= read -r _words <"$_process/cmdline"; } 2>/dev/null
        case $_words in *"$SELF"supervisenew | *"$SELF"superviseadopt) kill -KILL "-${_process#/proc/}" 2>/dev/null ;; esac
    done
}
