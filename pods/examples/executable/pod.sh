#!/bin/sh
# A pod without containers: one program, run by this script, which speaks the Pod API (docs/pod-api.md) like a compiled pod does. Take
# it as a beginning for a program of yours: the first part is about the program, the rest fits any. It needs no more than a compiled
# pod: dash, bash or busybox ash, flock, setsid, and the usual small tools.

# ---- The program

PROGRAM=clock              # what `logs`, `signal` and `rerun` call it
CONFIGS='program settings' # a change of `program` starts it anew, a change of any other one sends it RELOAD
RELOAD=HUP
STOP_TIMEOUT=10            # seconds between TERM and KILL
UP_TIMEOUT=30              # `run` waits so many seconds until it is ready

# Becomes the program; the pod's folder is the current one. Files in data/ stay until `pod purge`.
become_program() { exec setsid ./config/program/clock data/time; }
before_program() { rm -f data/time; } # of the run before, which is_ready would take for that of this one

# Does it do its work? Asked every 2 s while it runs; shell builtins cost next to nothing.
is_ready() { [ -s data/time ]; }

# ---- Ground: open descriptors, the script's own folder, the pod's name and version from where it lies

set -u
unset CDPATH
{ true <&0; } 2>/dev/null || exec </dev/null
{ true >&1; } 2>/dev/null || exec >/dev/null
{ true >&2; } 2>/dev/null || exec 2>/dev/null
exec 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&- # what a caller left open would stay open in the program

self=$0
case $self in */*) ;; *) self=./$self ;; esac
while [ -L "$self" ]; do
    target=$(readlink "$self")
    case $target in /*) self=$target ;; *) self=${self%/*}/$target ;; esac
done
[ -f "$self" ] || { echo "error: cannot find this script as '$0': call it by its path" >&2; exit 1; }
cd -P -- "${self%/*}/" || exit 1
DIR=${PWD%/}
SELF=$DIR/${self##*/}
RUN=.pod.run

VERSION=''
case $DIR in
    */pods/*/release/*)
        VERSION=${DIR##*/} NAME=${DIR%/release/*}
        ;;
    *)
        while read -r key value; do [ "$key" != podVersion: ] || VERSION=$value; done <pod.yaml
        NAME=$DIR
        ;;
esac
NAME=${NAME##*/}
POD=$NAME-$VERSION

# ---- Messages and time

say() { printf '%s\n' "$*" >&2; }
die() { printf 'error: %s\n' "$1" >&2; [ $# -lt 2 ] || printf '       %s\n' "$2" >&2; exit 1; }
usage_error() { die "$1" "usage: pod $USAGE"; }

# Sets UP to the seconds since the machine was switched on, and STAMP to the unix time with hundredths. Starts no program.
BOOTED='' BOOTED_DUE=0
look_at_clock() {
    read -r UP _ </proc/uptime
    _hundredths=${UP#*.} && UP=${UP%%.*}
    if [ "$UP" -ge "$BOOTED_DUE" ]; then
        BOOTED_DUE=$((UP + 60)) # somebody may set the clock
        while read -r _key BOOTED _; do [ "$_key" != btime ] || break; done </proc/stat
    fi
    NOW=$((BOOTED + UP))
    STAMP=$NOW.$_hundredths
}

# ---- Processes: a number together with a start time and the boot, since numbers are used again

# PID: sets START; fails when there is no such process, or only its remains.
find_process() {
    START=''
    case $1 in '' | *[!0-9]*) return 1 ;; esac
    { read -r _stat <"/proc/$1/stat"; } 2>/dev/null || return 1
    _stat=${_stat##*) } # after the program's name, which may hold anything
    # shellcheck disable=SC2086 # its words are wanted
    set -- $_stat
    case ${1:-Z} in Z | X) return 1 ;; esac
    START=${20:-}
}
# PID START
lives() { find_process "$1" && [ "$START" = "$2" ]; }

# supervisor|program: sets PID and STARTED_AT from its note; fails unless it lives.
lives_noted() {
    PID='' STARTED_AT='' _boot='' _this_boot=''
    { read -r PID STARTED_AT _boot <"$RUN/$1"; } 2>/dev/null
    { read -r _this_boot </proc/sys/kernel/random/boot_id; } 2>/dev/null
    [ "$_boot" = "$_this_boot" ] && lives "$PID" "$STARTED_AT"
}
# supervisor|program PID
note() {
    read -r _this_boot </proc/sys/kernel/random/boot_id
    find_process "$2"
    { printf '%s\n' "$2 $START $_this_boot" >"$RUN/$1"; } 2>/dev/null
}

# SIGNAL TENTHS: what is noted as PID and STARTED_AT ends after TERM, or else by KILL, with all of its group when it leads one.
end_process() {
    kill "-$1" "$PID" 2>/dev/null
    _tries=$2
    while lives "$PID" "$STARTED_AT"; do
        if [ "$_tries" -le 0 ]; then
            kill -KILL "-$PID" 2>/dev/null || kill -KILL "$PID" 2>/dev/null
            sleep 0.05
        else
            sleep 0.1
        fi
        _tries=$((_tries - 1))
    done
}

# ---- The status file, and what of the pod is there

# KEY: sets VALUE to that of the first such line.
status_value() {
    VALUE=''
    [ -f .pod.status ] || return 1
    while read -r _key _value; do
        [ "$_key" != "$1:" ] || { VALUE=$_value && return; }
    done <.pod.status
    return 1
}

# STATUS PID READINESS, of the program: STATUS [EXITCODE]
put_status() {
    look_at_clock
    [ "$1" != removed ] || CREATED='' STARTED=''
    { printf '%s\n' "pod: $POD" "podVersion: $VERSION" "hostPorts: " "created: $CREATED" "started: $STARTED" "updated: $NOW" \
        "status: $1" "pid: $2" "readiness: $3" containers: "    - name: $PROGRAM" "      container: " "      image: " \
        "      imageExists: true" "      restart: always" "      mounts: " "      ports: " "      network: " \
        "      startCount: $COUNT" "      status: $4" ${5:+"      exitCode: $5"} >.pod.status.tmp; } 2>/dev/null &&
        mv -f .pod.status.tmp .pod.status 2>/dev/null
}
recall_status() {
    CREATED='' STARTED='' COUNT=0
    status_value created && CREATED=$VALUE
    status_value started && STARTED=$VALUE
    status_value startCount && COUNT=$VALUE
}
# STATUS: of a pod without a supervisor.
put_last_word() {
    recall_status
    case $1 in
        created) look_at_clock && CREATED=$NOW STARTED='' COUNT=0 && set -- created non-existent ;;
        exited) set -- exited exited ;;
        removed) set -- removed non-existent ;;
    esac
    put_status "$1" '' 0 "$2" || die "cannot write .pod.status" "see who owns $DIR and whether its disk is full"
}

# Sets STATUS as `pod ps` says it.
find_status() {
    STATUS=non-existing
    ! status_value status || STATUS=$VALUE
    if lives_noted supervisor; then
        { status_value pid && [ "$VALUE" = "$PID" ]; } || STATUS=starting # it has not written yet
    else
        case $STATUS in starting | running) STATUS=unknown ;; esac
    fi
}

# ---- The supervisor: starts the program, starts it again when it ends, and keeps the status. `run` after its death adopts the program.

supervise() {
    END=''
    trap 'END=1' TERM
    trap : CHLD
    _tries=0
    until is_noted; do
        [ "$_tries" -lt 100 ] || die "only 'pod run' starts a supervisor"
        _tries=$((_tries + 1))
        sleep 0.05
    done
    STATE=new CODE='' DELAY=0 DUE=0 SINCE=0 READY=0 SAID='' WRITTEN=0 ROTATED=0 OWN=''
    recall_status
    if lives_noted program; then
        log "supervisor $$ takes over"
        STATE=running CHILD=$PID CHILD_START=$STARTED_AT
    fi
    until [ "$END" ] || ! is_noted; do
        look_at_clock
        look
        rotate_logs
        report
        nap
    done
}

is_noted() { lives_noted supervisor && [ "$PID" = $$ ]; }

look() {
    case $STATE in
        new) start_program ;;
        running) lives "$CHILD" "$CHILD_START" || ended ;;
        waiting) [ "$UP" -lt "$DUE" ] || start_program ;;
    esac
    READY=0
    [ "$STATE" != running ] || ! is_ready || READY=1
    [ "$READY$STARTED" != 1 ] || STARTED=$NOW
}

# Its output goes through two pipes to processes of their own: it lives on when this supervisor dies.
start_program() {
    COUNT=$((COUNT + 1)) SINCE=$UP STATE=running CODE='' OWN=1
    before_program
    make_pipe
    (exec <&4 4>&- 5>&- && write_log stdout "log/$PROGRAM-$POD.log") &
    exec 6>&5
    make_pipe
    (exec <&4 4>&- 5>&- 6>&- && write_log stderr "log/$PROGRAM-$POD.log") &
    (become_program) </dev/null >&6 2>&5 4>&- 5>&- 6>&- &
    CHILD=$!
    exec 4>&- 5>&- 6>&-
    find_process "$CHILD"
    CHILD_START=$START
    note program "$CHILD"
}
# Its end to read from is 4, the one to write to 5. A fifo that is opened for both waits for nobody.
make_pipe() {
    rm -f "$RUN/pipe"
    mkfifo "$RUN/pipe" || exit 1
    exec 3<>"$RUN/pipe"
    exec 4<"$RUN/pipe"
    exec 5>"$RUN/pipe" 3>&-
    rm -f "$RUN/pipe"
}

# It waits for 1 s before it starts it again, then twice as long each time, at most 5 minutes; after a run of 10 s it begins with 1 s.
ended() {
    CODE=''
    if [ "$OWN" ]; then
        wait "$CHILD"
        CODE=$?
    fi
    STATE=waiting OWN=''
    [ $((UP - SINCE)) -lt 10 ] || DELAY=0
    DELAY=$((DELAY * 2))
    [ "$DELAY" -gt 0 ] || DELAY=1
    [ "$DELAY" -le 300 ] || DELAY=300
    DUE=$((UP + DELAY))
    log "$PROGRAM ended${CODE:+ with exit code $CODE} and is started again in $DELAY s"
}

# On a change at once, and every 25 s, so that others see it is alive.
report() {
    case $STATE in
        running) set -- running running ;;
        *) set -- starting exited "$CODE" ;;
    esac
    [ "$READY" = 1 ] || set -- starting "$2" "$CODE"
    _word="$* $READY $COUNT"
    [ "$_word" != "$SAID" ] || [ $((UP - WRITTEN)) -ge 25 ] || return 0
    ! put_status "$1" $$ "$READY" "$2" "$CODE" || SAID=$_word WRITTEN=$UP
}

# Until a child ends, a signal comes, or 2 s have passed; less while something is under way.
nap() {
    if [ "$READY" = 1 ]; then sleep 2 & elif [ $((UP - SINCE)) -lt 10 ]; then sleep 0.1 & else sleep 1 & fi
    _nap=$!
    [ "$END" ] || wait "$_nap"
    kill "$_nap" 2>/dev/null
}

# ---- Logs: STAMP STREAM TEXT in log/; the file is opened for each line, so that it can be moved away at any time

# STREAM FILE: writes standard input.
write_log() {
    trap - TERM CHLD
    LC_ALL=C
    while IFS= read -r _line || [ "$_line" ]; do
        look_at_clock
        { printf '%s %s %s\n' "$STAMP" "$1" "$_line" >>"$2"; } 2>/dev/null
    done
}
log() { look_at_clock; { printf '%s stdout %s\n' "$STAMP" "$*" >>"log/$POD.log"; } 2>/dev/null; }

# At 10 MiB; four parts are kept.
rotate_logs() {
    [ $((UP - ROTATED)) -ge 10 ] || return 0
    ROTATED=$UP
    # shellcheck disable=SC2044 # the names of our logs have no blanks
    for _file in $(find log -name "*$POD.log" -size +20480 2>/dev/null); do
        mv -f "$_file.3" "$_file.4" 2>/dev/null
        mv -f "$_file.2" "$_file.3" 2>/dev/null
        mv -f "$_file.1" "$_file.2" 2>/dev/null
        mv -f "$_file" "$_file.1"
    done
}

action_logs() {
    USAGE='logs [-f] [-p] [-t N] [-l N] [-s STREAMS] [-d DETAILS] [CONTAINER...]'
    FOLLOW='' SINCE=0 LIMIT=0 STREAMS=stdout,stderr DETAILS=ts,name SOURCES=''
    while [ $# -gt 0 ]; do
        next_option 'f/follow p/daemon-process t/timestamp= l/limit= s/stream= d/details=' "$@"
        case $OPTION in
            follow) FOLLOW=1 ;;
            daemon-process) SOURCES="$SOURCES $POD" ;;
            timestamp) need_integer "$VALUE" && SINCE=$VALUE ;;
            limit) need_integer "$VALUE" && LIMIT=$VALUE ;;
            stream) need_words "$VALUE" 'stdout stderr' && STREAMS=$VALUE ;;
            details) need_words "$VALUE" 'ts name stream age none' && DETAILS=$VALUE ;;
            *)
                [ "$OPTION" != -- ] || shift
                need_program "$@"
                [ $# = 0 ] || SOURCES="$SOURCES $PROGRAM"
                break
                ;;
        esac
        shift "$USED"
    done
    [ "$SOURCES" ] || SOURCES="$PROGRAM $POD"
    look_at_clock
    [ "$SINCE" -ge 0 ] || SINCE=$((NOW + SINCE))
    [ -z "$FOLLOW" ] || sleep 0.1 # what has a stamp before this one is written
    for _name in $SOURCES; do
        find_log "$_name"
        for _part in "$FILE.4" "$FILE.3" "$FILE.2" "$FILE.1" "$FILE"; do [ ! -e "$_part" ] || cat "$_part"; done |
            awk -v name="$_name" -v since="$SINCE" -v before="${FOLLOW:+$STAMP}" -v streams=",$STREAMS," -v details="$DETAILS" -v now="$NOW" '
                BEGIN { count = split(details, detail, ",") }
                $1 + 0 < since || (before && $1 + 0 >= before + 0) || !index(streams, "," $2 ",") { next }
                {
                    out = ""; split($1, part, ".")
                    for (i = 1; i <= count; i++) {
                        if (detail[i] == "ts") out = out part[1] " "
                        else if (detail[i] == "name") out = out name " "
                        else if (detail[i] == "stream") out = out $2 " "
                        else if (detail[i] == "age") out = out (now - part[1]) " "
                    }
                    print $1 " " out substr($0, length($1) + length($2) + 3)
                }'
    done | LC_ALL=C sort -s -k 1,1 | cut -d ' ' -f 2- | limit_lines
    [ -z "$FOLLOW" ] || follow_logs
}
limit_lines() {
    if [ "$LIMIT" -gt 0 ]; then head -n "$LIMIT"; elif [ "$LIMIT" -lt 0 ]; then tail -n "${LIMIT#-}"; else cat; fi
}
find_log() { case $1 in "$POD") FILE=log/$POD.log ;; *) FILE=log/$1-$POD.log ;; esac; }

# Builtins only: another program may hold lines back. tail says which file the next lines are of.
follow_logs() {
    _from=${STAMP%.*}${STAMP#*.} _name=${SOURCES# }
    set --
    for _source in $SOURCES; do find_log "$_source" && set -- "$@" "$FILE"; done
    tail -n 1000 -F "$@" 2>/dev/null | while IFS= read -r _row; do
        case $_row in
            "==> log/$POD.log <==") _name=$POD ;;
            '==> '*) _name=$PROGRAM ;;
            [0-9]*.*' std'*' '*) show_line "$_name" "$_row" ;;
        esac
    done
}
show_line() {
    _stamp=${2%% *} && _text=${2#* } && _stream=${_text%% *} && _text=${_text#* }
    [ "${_stamp%.*}${_stamp#*.}" -ge "$_from" ] || return 0
    case ,$STREAMS, in *",$_stream,"*) ;; *) return ;; esac
    _out='' _rest=$DETAILS,
    while [ "$_rest" ]; do
        case ${_rest%%,*} in
            ts) _out="$_out${_stamp%.*} " ;;
            name) _out="$_out$1 " ;;
            stream) _out="$_out$_stream " ;;
            age) _out="${_out}0 " ;;
        esac
        _rest=${_rest#*,}
    done
    printf '%s\n' "$_out$_text" || exit 0
}

# ---- Actions that change the pod: one after the other

lock() {
    for _tool in flock setsid mkfifo mkdir mv rm sleep; do
        command -v "$_tool" >/dev/null || die "this host lacks $_tool" "install what provides it, or see to PATH (now $PATH)"
    done
    mkdir -p "$RUN" log data || exit 1
    { true >>"$RUN/lock"; } 2>/dev/null || die "cannot write to $DIR/$RUN/lock" "see who owns it and whether its disk is full"
    exec 9>>"$RUN/lock"
    flock 9 || die "cannot lock $RUN/lock"
    find_status
}
unlock() { exec 9>&-; }

action_create() {
    USAGE='create [--host-interface=IP]'
    read_options 'host-interface=' "$@"
    lock
    create
}
action_start() {
    USAGE='start [--no-wait]'
    read_options 'no-wait' "$@"
    lock
    case $STATUS in
        created) launch ;;
        starting | running) ;;
        unknown) { lives_noted program && launch; } || die "the program has ended" "'pod run' starts it anew" ;;
        *) die "there is no created pod to start: it is $STATUS" "make it and start it with 'pod run'" ;;
    esac
    [ "$NO_WAIT" ] || wait_until_up
}
action_run() {
    USAGE='run [--host-interface=IP] [--no-wait]'
    read_options 'host-interface= no-wait' "$@"
    lock
    run
}
action_rerun() {
    USAGE='rerun [-k|--kill] [--host-interface=IP] [--no-wait] [CONTAINER...]'
    read_options 'k/kill host-interface= no-wait ...' "$@"
    [ -z "$NAMED" ] || [ -z "$KILL$INTERFACE$NO_WAIT" ] || usage_error "a single container takes no options"
    lock
    if [ -z "$NAMED" ]; then
        remove
        run
    else
        case $STATUS in starting | running) ;; *) die "the pod does not run" "start it with 'pod run'" ;; esac
        end_pod
        launch
        wait_until_up
    fi
}
action_stop() {
    USAGE='stop'
    read_options '' "$@"
    stop
}
action_kill() {
    USAGE='kill'
    read_options '' "$@"
    KILL=1
    stop
}
action_rm() {
    USAGE='rm [-k|--kill]'
    read_options 'k/kill' "$@"
    lock
    remove
}
action_purge() {
    USAGE='purge [-s|--shared]'
    read_options 's/shared' "$@"
    lock
    case $STATUS in removed | non-existing) ;; *) die "the pod is there, $STATUS" "'pod rm' first" ;; esac
    rm -rf data
}

create() {
    case $STATUS in created | starting | running) return ;; esac
    end_pod
    put_last_word created
}
run() {
    case $STATUS in
        starting | running) ;;
        unknown) lives_noted program || create && launch ;; # who lives is adopted
        *) create && launch ;;
    esac
    [ "$NO_WAIT" ] || wait_until_up
}
stop() {
    lock
    case $STATUS in removed | non-existing) return ;; esac
    end_pod
    put_last_word exited
}
remove() {
    end_pod
    rm -f "$RUN/program"
    [ "$STATUS" = non-existing ] || put_last_word removed
    find_status
}

# The supervisor first: nobody may start the program behind our back.
end_pod() {
    ! lives_noted supervisor || end_process TERM 30
    rm -f "$RUN/supervisor"
    if lives_noted program; then
        if [ "$KILL" ]; then end_process KILL 0; else end_process TERM "${STOP_TIMEOUT}0"; fi
    fi
}

launch() {
    setsid "$SELF" supervise </dev/null >/dev/null 2>>"log/$POD.log" 9>&- &
    note supervisor $! || { kill $!; die "cannot write to $DIR/$RUN" "see whether its disk is full"; }
}

# .pod.status says how it goes; the supervisor that lives must have written it.
wait_until_up() {
    unlock
    look_at_clock
    _end=$((UP + UP_TIMEOUT))
    while lives_noted supervisor; do
        look_at_clock
        status_value pid && [ "$VALUE" = "$PID" ] && status_value exitCode &&
            trouble "$PROGRAM ended${VALUE:+ with exit code $VALUE}"
        status_value pid && [ "$VALUE" = "$PID" ] && status_value readiness && [ "$VALUE" = 1 ] && return
        [ "$UP" -lt "$_end" ] || trouble "$PROGRAM is not ready after $UP_TIMEOUT s"
        sleep 0.05
    done
    die "the pod was stopped, or its supervisor ended" "see the end of log/$POD.log, and whether the disk is full"
}
trouble() {
    say "error: $1"
    say "       its last lines:"
    tail -n 5 "log/$PROGRAM-$POD.log" 2>/dev/null | LC_ALL=C tr '\001-\010\013-\037\177' '?' |
        while IFS= read -r _line; do _line=${_line#* } && say "         ${_line#* }"; done
    exit 1
}

# ---- Actions that change nothing

action_signal() {
    USAGE='signal [CONTAINER...]'
    read_options '...' "$@"
    tell
}
action_reload_configs() {
    USAGE='reload-configs CONFIG...'
    [ $# = 0 ] || next_option '' "$@"
    [ "${1:-}" != -- ] || shift
    [ $# -gt 0 ] || usage_error "which configs?"
    for _config; do
        case " $CONFIGS " in *" $_config "*) ;; *) usage_error "there is no config '$_config' (there is: $CONFIGS)" ;; esac
    done
    case " $* " in *' program '*) action_rerun "$PROGRAM" ;; *) tell ;; esac
}
tell() {
    find_status
    case $STATUS in starting | running) ;; *) die "the pod does not run" "start it with 'pod run'" ;; esac
    lives_noted program || die "$PROGRAM does not run"
    kill "-$RELOAD" "$PID"
}

action_ps() {
    USAGE='ps'
    read_options '' "$@"
    find_status
    case $STATUS in
        non-existing | unknown) printf 'pod: %s\nstatus: %s\n' "$POD" "$STATUS" ;;
        *) while IFS= read -r _line; do printf '%s\n' "$_line"; done <.pod.status ;;
    esac
}
action_readiness() {
    USAGE=readiness
    read_options '' "$@"
    lives_noted supervisor && status_value readiness && [ "$VALUE" = 1 ]
}
action_info() {
    USAGE=info
    read_options '' "$@"
    printf '%s\n' "pod: $POD" "podVersion: $VERSION" 'hostPorts: ' 'labels: ' 'volumes: ' 'ramdisks: ' containers: "    - name: $PROGRAM" \
        '      container: ' '      image: ' "      configs: $CONFIGS" '      restart: always' '      mounts: ' '      ports: ' '      network: '
}
action_version() {
    USAGE=version
    read_options '' "$@"
    printf '%s\n' 'api 1.0.0-beta2' 'runtime executable' "podVersion $VERSION"
}
action_nothing() {
    USAGE="$1 [OPTIONS]"
    shift
    read_options 'f/force l/list d/delete' "$@"
}
action_help() {
    cat <<'TEXT'
usage: pod ACTION

  run [--no-wait]                  start the program, wait until it is ready
  stop, kill                       end it
  rm [-k|--kill]                   end it and forget it; its data and its logs stay
  rerun [-k|--kill] [CONTAINER]    end it and start it anew
  create, start                    the two halves of run
  ps, status                       what runs, and since when
  readiness                        exit code 0 when it is ready, else 1
  logs [CONTAINER...]              what the program and its supervisor wrote
      -f, --follow                   go on with what they write from now on
      -p, --daemon-process           the supervisor
      -t, --timestamp=N              from this unix time on; -N: of the last N seconds
      -l, --limit=N                  the first N lines; -N: the last N lines
      -s, --stream=stdout,stderr     of these streams
      -d, --details=ts,name,stream,age   what stands before each line, or none
  signal [CONTAINER]               tell it that something changed
  reload-configs CONFIG...         the same; a changed program is started anew
  purge                            remove its data
  info                             what the pod is made of
  version                          its version, and of what it speaks
  help                             this text

download, create-volumes and create-ramdisks are there, and find nothing to do.
TEXT
}

# ---- Options: --name=value or --name value, -n value; -- ends them; the last one wins

# next_option 'NAME...' WORD...: reads the first WORD. A NAME is `limit`, `l/limit`, or with a value `l/limit=`. Sets OPTION to the long
# name, to `--`, or to nothing when the word is an operand; VALUE; and USED, the words it took.
next_option() {
    OPTION='' VALUE='' USED=1 _names=$1
    shift
    case $1 in
        --) OPTION=-- && return ;;
        --*) _given=${1#--} && _given=${_given%%=*} ;;
        -?*) _given=${1#-} ;;
        *) return 0 ;;
    esac
    for _name in $_names; do
        _long=${_name#?/} && _long=${_long%=}
        case $1 in
            --*) [ "$_given" = "$_long" ] || continue ;;
            *) [ "$_given/$_long" = "${_name%=}" ] || continue ;;
        esac
        OPTION=$_long
        case $_name,$1 in
            *=,--*=*) VALUE=${1#*=} ;;
            *=,*) [ $# -lt 2 ] || { VALUE=$2 && USED=2; } ;;
            *,--*=*) usage_error "--$_long takes no value" ;;
        esac
        case $_name$VALUE in *=) usage_error "$1 needs a value" ;; esac
        return 0
    done
    usage_error "there is no option $1"
}

# read_options 'NAME...' WORD...: for the actions with few options; the name `...` stands for operands, which must be the program's name.
read_options() {
    KILL='' NO_WAIT='' INTERFACE='' NAMED=''
    _known=$1
    shift
    while [ $# -gt 0 ]; do
        next_option "$_known" "$@"
        case $OPTION in
            kill) KILL=1 ;;
            no-wait) NO_WAIT=1 ;;
            host-interface) need_address "$VALUE" && INTERFACE=$VALUE ;;
            '' | --)
                [ "$OPTION" != -- ] || shift
                case $_known in
                    *...) need_program "$@" ;;
                    *) [ $# = 0 ] || usage_error "'$1' is one word too many" ;;
                esac
                NAMED=$*
                return
                ;;
        esac
        shift "$USED"
    done
}
need_program() {
    for _word; do [ "$_word" = "$PROGRAM" ] || usage_error "there is no container '$_word' (there is: $PROGRAM)"; done
}
need_address() {
    case $1 in *[!0-9.]* | .* | *. | *..* | *.*.*.*.*) ;; *.*.*.*) return ;; esac
    case $1 in *[!0-9a-f:]*) ;; *:*:*) return ;; esac
    usage_error "'$1' is not an address"
}
need_integer() {
    case ${1#-} in '' | *[!0-9]* | 0?* | ????????????????*) usage_error "'$1' is not a number" ;; esac
}
# VALUE 'WORD...': is each part of a comma separated VALUE one of the words?
need_words() {
    _rest=$1,
    while [ "$_rest" ]; do
        case " $2 " in *" ${_rest%%,*} "*) ;; *) usage_error "'${_rest%%,*}' is none of: $2" ;; esac
        _rest=${_rest#*,}
    done
}

# ---- The action

main() {
    action=${1:-help}
    [ $# = 0 ] || shift
    case ${1:-} in -h | --help) action=help ;; esac
    case $action in
        run) action_run "$@" ;;
        stop) action_stop "$@" ;;
        kill) action_kill "$@" ;;
        rm) action_rm "$@" ;;
        rerun) action_rerun "$@" ;;
        create) action_create "$@" ;;
        start) action_start "$@" ;;
        ps | status) action_ps "$@" ;;
        readiness) action_readiness "$@" ;;
        logs) action_logs "$@" ;;
        signal) action_signal "$@" ;;
        reload-configs) action_reload_configs "$@" ;;
        purge) action_purge "$@" ;;
        info) action_info "$@" ;;
        version | -V | --version) action_version "$@" ;;
        help | -h | --help) action_help ;;
        download | create-volumes | create-ramdisks) action_nothing "$action" "$@" ;;
        shell) die "this pod has no container to open a shell in" ;;
        supervise) supervise ;;
        *) die "there is no action '$action'" "'pod help' lists them" ;;
    esac
}

# On one line, which the shell has read whole: this file may be replaced while it runs.
main "$@"; exit
