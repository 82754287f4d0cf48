# ---- Ports: are those that the pod publishes free?

# Sets BUSY to the first of ADDRESS:PORT[/udp]... that a program of this host has taken. From /proc/net: columns 2 (local address in
# hexadecimal, in parts of four bytes, the last byte of each first) and 4 (0A: it listens, 07: a UDP port that is open). The address
# of all interfaces collides with every other one, that of IPv6 also with those of IPv4. An IPv6 address stands in brackets.
find_busy_port() {
    _tables=''
    for _table in tcp tcp6 udp udp6; do [ ! -r "/proc/net/$_table" ] || _tables="$_tables /proc/net/$_table"; done
    # shellcheck disable=SC2086 # one word for each file
    BUSY=$(LC_ALL=C awk -v wanted="$*" "$BUSY_PORT_AWK" $_tables)
    [ "$BUSY" ]
}
BUSY_PORT_AWK='
function hex4(text) { return substr("0000" toupper(text), length(text) + 1) }
function reversed(text) { return substr(text, 7, 2) substr(text, 5, 2) substr(text, 3, 2) substr(text, 1, 2) }
function address4(text,  byte) {
    split(text, byte, ".")
    return sprintf("%02X%02X%02X%02X", byte[4], byte[3], byte[2], byte[1])
}
function address6(text,  half, left, right, l, r, i, all) {
    split(text, half, "::")
    l = split(half[1], left, ":"); r = split(half[2], right, ":"); all = ""
    for (i = 1; i <= l; i++) all = all hex4(left[i])
    for (i = l + r; i < 8; i++) all = all "0000"
    for (i = 1; i <= r; i++) all = all hex4(right[i])
    return reversed(substr(all, 1, 8)) reversed(substr(all, 9, 8)) reversed(substr(all, 17, 8)) reversed(substr(all, 25, 8))
}
function meet(a, b) {
    if (a == b) return 1
    return (a ~ /^0*$/ && length(a) >= length(b)) || (b ~ /^0*$/ && length(b) >= length(a))
}
BEGIN {
    count = split(wanted, word, " ")
    for (i = 1; i <= count; i++) {
        text = word[i]; protocol[i] = sub("/udp$", "", text) ? "udp" : "tcp"
        match(text, /[0-9]*$/); port[i] = sprintf("%04X", substr(text, RSTART))
        text = substr(text, 1, RSTART - 2)
        ip[i] = text ~ /^\[/ ? address6(substr(text, 2, length(text) - 2)) : address4(text)
    }
}
FNR == 1 { table = FILENAME ~ /udp/ ? "udp" : "tcp" }
$4 == (table == "udp" ? "07" : "0A") {
    split($2, part, ":"); at = part[1]
    if (at ~ /^0000000000000000FFFF0000/) at = substr(at, 25)
    for (i = 1; i <= count; i++) if (protocol[i] == table && part[2] == port[i] && meet(at, ip[i])) taken[i] = 1
}
END { for (i = 1; i <= count; i++) if (taken[i]) { print word[i]; exit } }'

need_free_ports() {
    ports_to_publish
    # shellcheck disable=SC2086 # one word for each port
    [ "$PORTS" ] && find_busy_port $PORTS || return 0
    _port=${BUSY##*:} _address=${BUSY%:*}
    case $BUSY in */udp) _port="${_port%/udp} (UDP)" _list='ss -ulnp' ;; *) _list='ss -tlnp' ;; esac
    die "port $_port of $_address is taken by another program" "end that program ($_list shows it) or give the pod another hostPort"
}
