# ---- pod logs --follow: what there is, then what comes

# tail follows the name across rotations; what it reads goes through a fifo, so that every process here is known and ends with this.
follow_logs() {
    need mkfifo wc
    make_folders
    _fifos=$RUN/follow.$$ _children=''
    trap end_following EXIT
    trap 'exit 0' HUP INT TERM PIPE
    _lengths=''
    for _name in $SOURCES; do
        find_log "$_name"
        _lengths="$_lengths $(lines_of "$FILE")"
    done
    # shellcheck disable=SC2086 # one number for each source
    set -- $_lengths
    for _name in $SOURCES; do
        find_log "$_name"
        read_log "$_name" "$1"
        shift
    done | LC_ALL=C sort -s -k 1,1 | cut -d ' ' -f 2- | limit_lines
    # shellcheck disable=SC2086
    set -- $_lengths
    for _name in $SOURCES; do
        find_log "$_name"
        mkfifo "$_fifos.$_name" || exit 1
        follow_lines "$_name" <"$_fifos.$_name" &
        _children="$_children $!"
        tail -n "+$(($1 + 1))" -F "$FILE" >"$_fifos.$_name" 2>/dev/null &
        _children="$_children $!"
        shift
    done
    trap 'exit 0' CHLD # nobody reads on
    wait
}

lines_of() { if [ -f "$1" ]; then wc -l <"$1"; else echo 0; fi; }
end_following() {
    trap - CHLD
    trap '' HUP INT TERM PIPE
    # shellcheck disable=SC2086 # one word for each
    kill $_children 2>/dev/null
    rm -f "$_fifos".*
}

# Builtins only: an awk may hold lines back.
follow_lines() {
    _hour='' _part_stdout='' _part_stderr=''
    while IFS= read -r _line; do
        _time=${_line%% *} && _text=${_line#* }
        _stream=${_text%% *} && _text=${_text#* }
        _flag=${_text%% *} && _text=${_text#* }
        case $_time.$_stream in
            [0-9]*-*T*:*:*.stdout) _part=$_part_stdout ;;
            [0-9]*-*T*:*:*.stderr) _part=$_part_stderr ;;
            *) continue ;;
        esac
        _text=$_part$_text _part=''
        [ "$_flag" = F ] || _part=$_text
        case $_stream in stdout) _part_stdout=$_part ;; *) _part_stderr=$_part ;; esac
        if [ "$_flag" = F ]; then show_line "$1"; fi
    done
}
show_line() {
    case ,$STREAMS, in *",$_stream,"*) ;; *) return ;; esac
    unix_time
    [ "$_seconds" -ge "$SINCE" ] || return 0
    _before='' _rest=$DETAILS,
    while [ "$_rest" ]; do
        case ${_rest%%,*} in
            ts) _before="$_before$_seconds " ;;
            name) _before="$_before$1 " ;;
            stream) _before="$_before$_stream " ;;
            age) _before="${_before}0 " ;;
        esac
        _rest=${_rest#*,}
    done
    printf '%s\n' "$_before$_text" || exit 0
}
# Sets _seconds from _time; see LOG_AWK. What is the same for all lines of an hour and a time zone is computed once.
unix_time() {
    _clock=${_time#*T}
    if [ "${_time%%:*}${_time#"${_time%??????}"}" != "$_hour" ]; then
        _hour=${_time%%:*}${_time#"${_time%??????}"}
        _y=${_time%%-*} && _m=${_time#*-} && _d=${_m#*-}
        _m=${_m%%-*} && _m=${_m#0} && _d=${_d%%T*} && _d=${_d#0} && _h=${_clock%%:*} && _h=${_h#0}
        [ "$_m" -gt 2 ] || { _y=$((_y - 1)) && _m=$((_m + 12)); }
        _begin=$(((365 * _y + _y / 4 - _y / 100 + _y / 400 + (153 * (_m - 3) + 2) / 5 + _d - 719469) * 86400 + _h * 3600))
        case $_clock in
            *+*) _zone=${_clock#*+} && _sign=-1 ;;
            *-*) _zone=${_clock#*-} && _sign=1 ;;
            *) _zone=00:00 && _sign=1 ;;
        esac
        _h=${_zone%%:*} && _zone=${_zone#*:}
        _begin=$((_begin + _sign * (${_h#0} * 3600 + ${_zone#0} * 60)))
    fi
    _clock=${_clock#*:} && _minute=${_clock%%:*} && _second=${_clock#*:} && _second=${_second%%[.+Z-]*}
    _seconds=$((_begin + ${_minute#0} * 60 + ${_second#0}))
}
