# ---- Ports: are those that the pod publishes free?

# Sets BUSY to the first of ADDRESS:PORT... on which a program of this host listens. From /proc/net/tcp: columns 2 (local
# address in hexadecimal, an IPv4 address with its last byte first) and 4 (0A: it listens). The address of all interfaces
# collides with every other one.
find_busy_port() {
    BUSY=''
    _tables=/proc/net/tcp
    [ ! -r /proc/net/tcp6 ] || _tables='/proc/net/tcp /proc/net/tcp6'
    # shellcheck disable=SC2086 # one or two files
    BUSY=$(LC_ALL=C awk -v wanted="$*" "$BUSY_PORT_AWK" $_tables)
    [ "$BUSY" ]
}
BUSY_PORT_AWK='
BEGIN {
    all = "00000000"; count = split(wanted, address, " ")
    for (i = 1; i <= count; i++) {
        split(address[i], part, ":"); split(part[1], byte, ".")
        ip[i] = sprintf("%02X%02X%02X%02X", byte[4], byte[3], byte[2], byte[1]); port[i] = sprintf("%04X", part[2])
    }
}
$4 == "0A" {
    split($2, part, ":"); at = part[1]
    if (length(at) == 32) {
        if (at ~ /^0*$/) at = all
        else if (at ~ /^0000000000000000FFFF0000/) at = substr(at, 25)
    }
    for (i = 1; i <= count; i++)
        if (part[2] == port[i] && (at == ip[i] || at == all || (ip[i] == all && length(at) == 8))) taken[i] = 1
}
END { for (i = 1; i <= count; i++) if (taken[i]) { print address[i]; exit } }'

need_free_ports() {
    ports_to_publish
    # shellcheck disable=SC2086 # one word for each port
    [ -z "$PORTS" ] || ! find_busy_port $PORTS ||
        die "port ${BUSY##*:} of ${BUSY%:*} is taken by another program" "end that program (ss -tlnp shows it) or give the pod another hostPort"
}
