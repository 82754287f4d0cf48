# ---- The end of a container: why it ended, and what becomes of it

# conmon, which lives as long as its container, is gone.
ask() {
    case $state.$policy in running.always) CHANGED=1 ;; esac
    [ "$state" != proving ] || why=startup
    state=asking ready=''
    begin_job 60 ask_podman
}
ask_podman() { exec podman inspect --format '{{.State.Status}} {{.State.ExitCode}}' "$container"; }
after_asking() {
    _said=''
    { read -r _said <"$RUN/$name.said"; } 2>/dev/null
    case $REAPED.$_said in
        0.exited* | 0.stopped*)
            code=${_said#* }
            ended
            ;;
        0.?*)
            log "$name lost its conmon: what is left of it is removed"
            CHANGED=1 state=removing
            begin_job 60 remove_container
            ;;
        *) podman_failed ;;
    esac
}
remove_container() { exec podman rm --force --time 0 "$container"; }
after_removing() {
    code=137
    if [ "$REAPED" = 0 ]; then ended; else podman_failed; fi
}
podman_failed() {
    _said=$(last_line <"$RUN/$name.err")
    case $_said in
        *'no such '*)
            log "$name was removed by somebody else"
            code=137
            ended
            ;;
        *)
            log "podman cannot tell what became of $name: $_said"
            CHANGED=1 state=lost due=$((UP + 5)) code=''
            ;;
    esac
}

# It has ended with exit code $code.
ended() {
    CHANGED=1
    case $why.$startup.$code in
        rerun.*) begin ;;
        late.*) retry "$trouble" ;;
        startup.exit.0)
            why=''
            has_started
            settle
            ;;
        startup.*)
            log "$name ended with exit code $code before it had started"
            retry "ended with exit code $code before it had started"
            ;;
        *) settle ;;
    esac
}

# One that ended while nobody watched: $due has, below 0, how many seconds ago.
settle_adopted() {
    _ago=$due
    ended
    [ "$state" != resting ] || due=$((due + _ago))
}

# A start that failed.
retry() {
    fine='' state=waiting trouble=$1
    pause
    log "$name is tried again in $delay s"
}

# It ended after it had started: what says its restart policy?
settle() {
    [ $((UP - since)) -lt 10 ] || delay=0
    trouble=''
    [ "$code" = 0 ] || trouble="ended with exit code $code"
    [ "$why" != liveness ] || trouble="failed its liveness probe"
    why='' fine=1
    [ -z "$trouble" ] || fine=''
    case $policy.${fine:-0} in
        on-interval:*.1)
            state=resting delay=0 due=$((UP + ${policy#*:}))
            log "$name ended well and is started again in $((due - UP)) s"
            ;;
        always.*)
            fine='' state=waiting
            trouble=${trouble:-ended with exit code 0}
            pause
            log "$name ended with exit code $code and is started again in $delay s"
            ;;
        never.0)
            state=failed
            log "$name ended with exit code $code"
            ;;
        *.1)
            state='done' delay=0
            log "$name ended well"
            ;;
        *)
            state=waiting
            pause
            log "$name ended with exit code $code and is started again in $delay s"
            ;;
    esac
}
# For 1 s, then for twice as long each time, at most for 300 s; a run of 10 s or more begins at 1 s again.
pause() {
    delay=$((delay * 2))
    [ "$delay" -gt 0 ] || delay=1
    [ "$delay" -le 300 ] || delay=300
    due=$((UP + delay))
}
