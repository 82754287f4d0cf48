# ---- What the probes and signals come to

judge_startup() { [ "$1" != 0 ] || has_started; }

# One success makes it ready, $threshold failures in a row make it not ready.
judge_readiness() {
    if [ "$1" = 0 ]; then
        fails=0
        [ "$ready" ] || { CHANGED=1 ready=1 && log "$name is ready"; }
        return
    fi
    fails=$((fails + 1))
    [ "$ready" ] && [ "$fails" -ge "$threshold" ] || return 0
    CHANGED=1 ready=''
    log "$name is not ready any more: its readiness probe failed with $1: $(last_words)"
}

judge_liveness() {
    if [ "$1" = 0 ]; then
        fails=0
        return
    fi
    fails=$((fails + 1))
    [ "$fails" -ge "$threshold" ] || return 0
    log "$name is not alive any more and is ended: its liveness probe failed with $1: $(last_words)"
    end_it liveness
}

judge_signal() {
    told=''
    [ "$1" != 0 ] || return 0
    told=$(last_words)
    case $told in
        *'state improper'* | *'no such container'*) told='does not run' ;;
        *) told="was not told: $told" ;;
    esac
    log "$name $told"
}

# Would a failure now change something? As long as the runtime's exec has not worked once, the failure may be its own.
matters() {
    [ "$via" != untried ] || return 0
    [ $((fails + 1)) -ge "$threshold" ] || return 1
    [ "$kind" = liveness ] || [ "$ready" ]
}
