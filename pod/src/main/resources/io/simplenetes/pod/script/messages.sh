# ---- Messages: to the user on stderr, to the supervisor's log for later

say() { printf '%s\n' "$*" >&2; }

# WHAT [REMEDY]
complain() { printf 'error: %s\n' "$1" >&2; [ $# -lt 2 ] || printf '       %s\n' "$2" >&2; }
die() { complain "$@"; exit 1; }

# Text of other programs, without what could steer a terminal.
masked() { LC_ALL=C tr '\001-\010\013-\037\177' '?'; }

# The last line of standard input: of a program's complaint the one that matters.
last_line() {
    _last=$(tail -n 1 | masked)
    printf '%s\n' "${_last#Error: }"
}

# The supervisor's log has the form of the containers' logs: TIME STREAM F TEXT.
log() { { printf '%s stdout F %s\n' "$(log_time)" "$*" >>"$LOG"; } 2>/dev/null; }
log_time() { date -u +%Y-%m-%dT%H:%M:%S.000000000+00:00; }
log_file() {
    _time=$(log_time)
    while IFS= read -r _line || [ "$_line" ]; do
        { printf '%s stderr F %s\n' "$_time" "$_line" >>"$LOG"; } 2>/dev/null
    done <"$1"
}
