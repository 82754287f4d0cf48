# ---- Requests: what another action of this script wants of the supervisor, and its answer
#
#   .pod.run/request      ASKER WORD...; the asker holds the lock until the supervisor has taken it. URG ends the supervisor's nap.
#   .pod.run/answer.ASKER a line for each container when it is settled: NAME, or NAME and what went wrong
#
#   rerun NAME...         end the containers, each within its stopTimeout, and start them anew; those that have ended start at once
#   tell NAME...          something changed for the containers: signal those that run, start ended ones that are on-config or on-interval
#   news NAME...          the same, and nobody minds those that do not run
#   reload CONFIG...      take the configs as they are now for known, and tell the containers that mount one of them

# REQUEST NAME...: hands the request in and waits until each of the containers is settled. The lock is held when it is called and free
# afterwards: nobody has to wait for a slow start in order to stop the pod. Complains, and fails, when one could not be served.
#   lock; ask_supervisor "rerun $OPERANDS" $OPERANDS
ask_supervisor() {
    supervisor_lives || die "the pod does not run" "start it with 'pod run'"
    _answer=$RUN/answer.$$
    rm -f "$_answer"
    if ! { printf '%s\n' "$$ $1" >"$RUN/request.tmp"; } 2>/dev/null || ! mv -f "$RUN/request.tmp" "$RUN/request"; then
        die "cannot write to $RUN" "see whether its disk is full"
    fi
    shift
    _count=0
    for _name in $CONTAINERS; do case " $* " in *" $_name "*) _count=$((_count + 1)) ;; esac; done
    while [ -e "$RUN/request" ]; do
        kill -URG "$SUPERVISOR" 2>/dev/null
        still_there
    done
    unlock
    until answered "$_count"; do still_there; done
    _failed=0
    while read -r _name _said; do
        [ -z "${_said:-}" ] || { complain "container $_name $_said" && _failed=1; }
    done <<END
$(cat "$_answer" 2>/dev/null)
END
    rm -f "$_answer"
    return "$_failed"
}
still_there() {
    supervisor_lives || die "the pod was stopped, or its supervisor ended" "see the end of $LOG"
    sleep 0.05
}
# COUNT: are there so many answers?
answered() {
    _open=$1
    [ "$_open" != 0 ] || return 0
    [ -e "$_answer" ] || return 1
    while read -r _line; do _open=$((_open - 1)); done <"$_answer"
    [ "$_open" -le 0 ]
}

# ---- The supervisor's side

take_request() {
    [ -e "$RUN/request" ] || return 0
    _asker='' _action='' _words=''
    { read -r _asker _action _words <"$RUN/request"; } 2>/dev/null
    rm -f "$RUN/request"
    case $_asker in '' | *[!0-9]*) return 0 ;; esac
    [ "$_action" != reload ] || [ -z "$WATCHED" ] || take_configs "$_words"
    for each in $CONTAINERS; do
        "recall_$each"
        case $_action in
            rerun) concerns_name || continue && restart ;;
            tell) concerns_name || continue && tell ;;
            news) concerns_name || continue && tell ;;
            reload) concerns_config || continue && tell ;;
            *) continue ;;
        esac
        asked="$asked $_asker.$_action"
        "remember_$each"
    done
}
concerns_name() { case " $_words " in *" $name "*) return 0 ;; *) return 1 ;; esac; }
concerns_config() {
    for _word in $_words; do
        case " $configs " in *" $_word "*) return 0 ;; esac
    done
    return 1
}

# A new start of the recalled container, unless one is under way.
restart() {
    delay=0
    case $state in
        proving | running) end_it rerun ;;
        ending | asking | removing) why=rerun ;;
        waiting | lost | resting | done | failed) begin ;;
    esac
}

# Something changed for the recalled container. One that is about to start will see it by itself.
tell() {
    told=''
    case $state.$policy in
        running.* | proving.*)
            case " $errands $policy " in
                *' signal '*) want_signal ;;
                *' on-'[ci]*) end_it rerun ;;
            esac
            ;;
        # It ran when this became news, and ends just now.
        asking.on-[ci]* | removing.on-[ci]*) why=${why:-rerun} ;;
        resting.* | done.on-config | waiting.on-config | waiting.on-interval:* | done.on-interval:*) begin ;;
        new.* | done.* | failed.* | waiting.* | lost.*) told='does not run' ;;
    esac
}
want_signal() {
    "fetch_signal_$name"
    next=$UP
    "keep_signal_$name"
}
is_being_told() {
    case " $errands " in *' signal '*) ;; *) return 1 ;; esac
    "fetch_signal_$name"
    [ "$errand$next" ]
}

# Tells those who asked what became of the recalled container, once it is settled.
answer() {
    _open=''
    for _item in $asked; do
        _said=$trouble
        case ${_item#*.}.$state in
            *.starting | *.ending | *.asking | *.removing | *.lost | rerun.proving)
                _open="$_open $_item"
                continue
                ;;
            rerun.new) _said='waits for the start of those before it' ;;
            rerun.*) ;;
            *)
                if is_being_told; then
                    _open="$_open $_item"
                    continue
                fi
                _said=$told
                case ${_item#*.} in news | reload) [ "$told" != 'does not run' ] || _said='' ;; esac
                ;;
        esac
        # On a full disk: again when there is room.
        { printf '%s\n' "$name $_said" >>"$RUN/answer.${_item%.*}"; } 2>/dev/null || _open="$_open $_item"
    done
    asked=$_open
}

# Those to whom another container's start or a changed config is news.
TELL=''
tell_all() {
    for each in $TELL; do
        "recall_$each"
        tell
        "remember_$each"
    done
    TELL=''
}
