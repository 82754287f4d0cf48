# ---- pod logs: <unix seconds> <name> <line>, of all containers and of the supervisor, by time

action_logs() {
    need awk sort cut head tail
    SINCE=0 LIMIT=0 STREAMS=stdout,stderr DETAILS=ts,name FOLLOW='' SOURCES=''
    while [ $# -gt 0 ]; do
        next_option 'f/follow p/daemon-process t/timestamp= l/limit= s/stream= streams= d/details=' "$@"
        case $OPTION in
            follow) FOLLOW=1 ;;
            daemon-process) want_log "$POD" ;;
            timestamp) need_integer "$VALUE" && SINCE=$VALUE ;;
            limit) need_integer "$VALUE" && LIMIT=$VALUE ;;
            stream | streams) need_words "$VALUE" 'stdout stderr' && STREAMS=$VALUE ;;
            details) need_words "$VALUE" 'ts name stream age none' && DETAILS=$VALUE ;;
            '') need_container "$1" && want_log "$1" ;;
            --)
                shift
                for _name; do need_container "$_name" && want_log "$_name"; done
                break
                ;;
        esac
        shift "$USED"
    done
    [ "$SOURCES" ] || SOURCES="$CONTAINERS $POD"
    NOW=$(date +%s)
    [ "$SINCE" -ge 0 ] || SINCE=$((NOW + SINCE))
    if [ "$FOLLOW" ]; then follow_logs; else past_logs; fi
}
want_log() { case " $SOURCES " in *" $1 "*) ;; *) SOURCES="$SOURCES $1" ;; esac; }
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

# Sets FILE to the log of a container, or of the supervisor under the pod's name.
find_log() {
    case $1 in "$POD") FILE=log/$POD.log ;; *) FILE=log/$1-$POD.log ;; esac
}
parts_of() {
    set -- "$1".[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]
    [ ! -e "$1" ] || cat -- "$@"
}

past_logs() {
    for _name in $SOURCES; do
        find_log "$_name"
        read_log "$_name" all
    done | LC_ALL=C sort -s -k 1,1 | cut -d ' ' -f 2- | limit_lines
}

# NAME LINES: the parts of its log and then the first LINES lines of the log, or all, each line with a key to sort by.
read_log() {
    {
        parts_of "$FILE"
        case $2 in
            0) ;;
            all) [ ! -f "$FILE" ] || cat "$FILE" ;;
            *) head -n "$2" "$FILE" ;;
        esac
    } | LC_ALL=C awk -v name="$1" -v since="$SINCE" -v streams=",$STREAMS," -v details="$DETAILS" -v now="$NOW" "$LOG_AWK"
}
limit_lines() {
    if [ "$LIMIT" -gt 0 ]; then
        head -n "$LIMIT"
    elif [ "$LIMIT" -lt 0 ]; then
        tail -n "${LIMIT#-}"
    else
        cat
    fi
}

# Lines are TIME STREAM FLAG TEXT; with the flag P the line goes on in the next one of this stream. The days since 1970 are
# counted here, because not every awk knows dates: years begin in March, so that the leap day is their last.
LOG_AWK='
function seconds(t,  y, m, d, zone, s) {
    if (substr(t, 1, 13) != hour) {
        hour = substr(t, 1, 13); y = substr(t, 1, 4) + 0; m = substr(t, 6, 2) + 0; d = substr(t, 9, 2) + 0
        if (m <= 2) { y--; m += 12 }
        days = 365 * y + int(y / 4) - int(y / 100) + int(y / 400) + int((153 * (m - 3) + 2) / 5) + d - 719469
        begin = days * 86400 + substr(t, 12, 2) * 3600
    }
    s = begin + substr(t, 15, 2) * 60 + substr(t, 18, 2)
    zone = substr(t, length(t) - 5)
    if (zone ~ /^[-+]/) s -= (substr(zone, 1, 1) "1") * (substr(zone, 2, 2) * 3600 + substr(zone, 5, 2) * 60)
    return s
}
function show(time, key, stream, text,  i, before) {
    if (time < since || !index(streams, "," stream ",")) return
    before = ""
    for (i = 1; i <= count; i++) {
        if (detail[i] == "ts") before = before time " "
        else if (detail[i] == "name") before = before name " "
        else if (detail[i] == "stream") before = before stream " "
        else if (detail[i] == "age") before = before (now - time) " "
    }
    print key " " before text
}
BEGIN { count = split(details, detail, ","); last = "0000000000.000000000" }
$1 !~ /^[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9:.]*[-+Z]/ || NF < 3 {
    # Not written by conmon: a message of the shell, or what a full disk left.
    show(lasttime + 0, last, "stderr", $0)
    next
}
{
    stream = $2; text = substr($0, length($1) + length($2) + length($3) + 4)
    if (!(stream in key)) {
        time[stream] = seconds($1)
        key[stream] = sprintf("%010d.%s", time[stream], substr($1, 21, 9))
    }
    if ($3 == "P") { part[stream] = part[stream] text; next }
    lasttime = time[stream]; last = key[stream]
    show(time[stream], key[stream], stream, part[stream] text)
    delete key[stream]; delete part[stream]
}
END { for (stream in key) show(time[stream], key[stream], stream, part[stream]) }'
