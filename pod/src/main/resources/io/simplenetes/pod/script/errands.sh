# ---- Errands: commands for a container that run beside it in the background, each with its own deadline
#
#   rests --> out --> rests ...          out: `podman exec`, or for a probe the OCI runtime's own exec, which costs a tenth of it
#              |\--> again --> rests     a failure that would change something is confirmed by `podman exec`
#              \---> clearing --> rests  past its deadline it is killed, with all that it started in the container
#
# The kinds are startup, readiness, liveness and signal. fetch_KIND_NAME sets what is known of the errand (phase, errand, ...), and
# keep_KIND_NAME keeps it. There is never more than one process for each.

# All of the recalled container.
run_errands() {
    for kind in $errands; do
        "fetch_${kind}_$name"
        case $kind.$state in
            startup.proving | readiness.running | liveness.running | signal.running | signal.proving) run_errand ;;
            *) drop_errand ;;
        esac
        "keep_${kind}_$name"
    done
}
drop_errands() {
    for kind in $errands; do
        "fetch_${kind}_$name"
        drop_errand
        "keep_${kind}_$name"
    done
}
run_errand() {
    if [ "$errand" ]; then
        if lives "$errand" "$errand_start"; then
            [ "$phase" = clearing ] || [ $((UP - began)) -le "$limit" ] || overdue
        else
            reap "$errand"
            errand=''
            [ "$phase" = clearing ] || is_back "$REAPED"
        fi
    fi
    if [ -z "$errand" ] && [ "$next" ] && [ "$UP" -ge "$next" ]; then set_out; fi
}
drop_errand() {
    [ -z "$errand" ] || kill_errand
    case $kind in
        signal) [ -z "$errand$next" ] || told='does not run' next='' ;;
        *) next=0 ;;
    esac
    errand='' fails=0
}

# Its group, and itself, should it not be the leader of one yet.
kill_errand() {
    kill -KILL "-$errand" 2>/dev/null
    kill -KILL "$errand" 2>/dev/null
    reap "$errand"
}

# [again]. Each is the leader of a process group: one kill reaches all that it started on this side.
set_out() {
    phase=${1:-out} began=$UP next=''
    [ -z "$period" ] || next=$((UP + period))
    case $kind.$phase in
        readiness.out | liveness.out) by_runtime || by_podman ;;
        *) by_podman ;;
    esac
    errand=$!
    find_process "$errand"
    errand_start=$START
    { printf '%s\n' "$errand $START" >"$RUN/$name.$kind.errand"; } 2>/dev/null
}
by_podman() {
    [ "$phase" = again ] || phase=podman
    "do_${kind}_$name" sh -c "$KEEP_LAST_WORDS" "$RUN/$name.$kind.out" \
        podman exec --env "SIMPLENETES_ERRAND=$kind" -- "$container" </dev/null >/dev/null 2>&1 &
}
# Keeps the end of what the command says in the file $0, and its exit code.
# shellcheck disable=SC2016 # it is another shell's
KEEP_LAST_WORDS='code=$({ { "$@" 2>&1 3>&-; echo $? >&3; } | { tail -c 2000 >"$0" || cat >/dev/null; }; } 3>&1); exit "$code"'

# Fails where the runtime cannot be asked directly.
by_runtime() {
    [ "$via" ] || find_runtime
    [ "$via" != podman ] || return 1
    # shellcheck disable=SC2086 # their words are wanted
    "do_${kind}_$name" $enter $runtime exec --env "SIMPLENETES_ERRAND=$kind" "$id" </dev/null >/dev/null 2>&1 &
}
# Sets enter (the way to where the container is), runtime (its command) and id: podman told them to conmon. via=untried: it has not
# worked yet.
find_runtime() {
    via=podman enter='' runtime='' id='' _option=''
    while IFS= read -r _word; do
        case $_option in
            -r) runtime=${runtime:-$_word} ;;
            -c) id=${id:-$_word} ;;
        esac
        _option=$_word
    done <<END
$(tr '\0' '\n' 2>/dev/null <"/proc/$conmon/cmdline")
END
    _root=/run/${runtime##*/}
    if [ "$(id -u)" != 0 ]; then
        # A rootless container is at home in the namespaces of its user, where conmon lives.
        installed nsenter >/dev/null || return 0
        _root=${XDG_RUNTIME_DIR:-}/${runtime##*/}
        enter="nsenter -t $conmon -U -m --preserve-credentials"
    fi
    runtime="$runtime --root $_root"
    [ -z "$id" ] || [ ! -d "$_root/$id" ] || via=untried
}

# EXITCODE
is_back() {
    case $phase.$1 in
        out.0) via=works ;;
        out.*) if matters; then set_out again && return; fi ;;
        # The runtime said no and podman yes.
        again.0) [ "$via" = works ] || { via=podman && log "the probes of $name go through podman exec: '$runtime exec' does not work here"; } ;;
    esac
    "judge_$kind" "$1"
}
overdue() {
    log "$name: its $kind command did not end within $limit s and is killed"
    [ "$via" ] || find_runtime
    kill_errand
    errand=''
    { printf '%s\n' "did not end within $limit s" >"$RUN/$name.$kind.out"; } 2>/dev/null
    "judge_$kind" 124
    phase=clearing began=$UP
    clear_out </dev/null >/dev/null 2>&1 &
    errand=$!
    find_process "$errand"
    errand_start=$START
}
# Kills what it left in the container: known by its environment, among the processes that share a pid namespace with the first one.
clear_out() {
    read -r _first _ <"/proc/$conmon/task/$conmon/children"
    # shellcheck disable=SC2086 # its words are wanted
    exec setsid $enter sh -c "$CLEAR" sh "$_first" "SIMPLENETES_ERRAND=$kind"
}
# shellcheck disable=SC2016 # it is another shell's
CLEAR='for pass in 1 2; do
    for process in /proc/[0-9]*; do
        [ "$process/ns/pid" -ef "/proc/$1/ns/pid" ] || continue
        while IFS= read -r line || [ "$line" ]; do
            case $line in *"$2"*) kill -KILL "${process#/proc/}" && break ;; esac
        done <"$process/environ"
    done
done'

# What a supervisor that was killed left.
end_errands() {
    for _file in "$RUN"/*.errand; do
        _errand='' _start=''
        { read -r _errand _start <"$_file"; } 2>/dev/null || continue
        ! lives "$_errand" "$_start" || kill -KILL "-$_errand" 2>/dev/null
        rm -f "$_file"
    done
}
last_words() { { last_line <"$RUN/$name.$kind.out"; } 2>/dev/null; }
