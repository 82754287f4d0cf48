# The host's end of sns. It runs on a host as `sh -c TEXT`, and speaks a protocol of lines: requests come on standard
# input, answers go to standard output, and standard error is for people. It ends when its input ends, so nothing of it
# outlives its client. See docs/reference/sync.md. POSIX sh; the tools are those of coreutils or busybox, and flock.
set -u
umask 022

lock=.simplenetes-lock
staging=.simplenetes-staging
torn=0

say() { printf '%s\n' "$*"; }

# Answers with an error in one line, and ends: after a step that failed none is tried.
fail() {
    set -f
    # shellcheck disable=SC2048,SC2086 # the splitting turns newlines into blanks
    set -- $*
    say "failed $*"
    exit 1
}

try() { error=$("$@" 2>&1) || fail "$error"; }

# The first line of a file in $line, which is empty when there is no such file. `read` is built in: no process.
first_line() {
    line=
    if [ -f "$1" ]; then IFS= read -r line <"$1" || :; fi
}

# Whether an original sns holds its lock: a token that is neither ours nor of a session of ours that died, younger than 10 s.
original_at_work() {
    [ -f lock-token.txt ] || return 1
    first_line lock-token.txt
    if [ -n "$line" ] && [ "$line" = "$last_token" ]; then rm -f lock-token.txt; fi
    if [ -n "$line" ] && { [ "$line" = "$token" ] || [ "$line" = "$last_token" ]; }; then return 1; fi
    age=$(($(date +%s) - $(stat -c %Y lock-token.txt)))
    [ "$age" -lt 10 ] && [ "$age" -gt -10 ]
}

# The kernel drops this lock when the session ends, however it ends.
take_lock() {
    error=$({ true 9<>"$lock"; } 2>&1) || fail "$error"
    exec 9<>"$lock"
    code=0
    error=$(flock -n 9 2>&1) || code=$?
    { IFS= read -r last_token && IFS= read -r last_holder; } <"$lock" || last_holder=
    case $code in
    0) ;;
    1) say "busy $last_holder" && exit ;;
    *) fail "the program flock does not work here: $error" ;;
    esac
    if original_at_work; then say 'busy original' && exit; fi
    # Not emptied first: a session that is killed here must not lose the token of the one before. What is left of a longer
    # text follows as a third line. A full disk may refuse it; it only serves messages and the next session.
    printf '%s\n%s\n' "$token" "$holder" 1<>"$lock" || :
}

# Two processes whatever the number of releases. Folders beside `config` belong to running pods: logs, ramdisks.
# (`-exec +` stands outside of parentheses: within them busybox 1.35 never runs the command.)
hash_files() {
    find pods -type d -path 'pods/*/release/*/*' ! -path 'pods/*/release/*/*/*' ! -name config -prune \
        -o -type f ! -path "*$newline*" \( -path 'pods/*/release/*/config/*' \
        -o -name pod -o -name pod.state -o -name pod.portmappings.conf \) "$@" -exec sha256sum {} +
}

# What stands on this host, so that the other end needs to ask but once.
report() {
    first_line cluster-id.txt
    say "cluster $line"
    first_line .simplenetes-commit
    say "commit $line"
    if [ -f hosts.conf ]; then
        say 'routers'
        while IFS= read -r line || [ -n "$line" ]; do say "router $line"; done <hosts.conf
    fi
    if [ -f commit-chain.txt ]; then sha256sum commit-chain.txt || fail 'commit-chain.txt cannot be read'; fi
    if [ -d pods ]; then
        say 'executables'
        { error=$(hash_files -perm -100 2>&1 >&3 3>&-) || fail "$error"; } 3>&1
        say 'files'
        { error=$(hash_files ! -perm -100 2>&1 >&3 3>&-) || fail "$error"; } 3>&1
    fi
    say 'end'
}

# Keeps the original's lock fresh; at no moment is it empty, which only an original leaves behind. On a full disk the
# other lock has to do.
beat() { printf '%s\n' "$token" 1<>lock-token.txt || :; } 2>/dev/null

leave() {
    rm -rf "$staging"
    first_line lock-token.txt
    if [ "$line" = "$token" ]; then rm -f lock-token.txt; fi
}

begin() {
    if original_at_work; then say 'busy original' && exit; fi
    trap leave EXIT
    try rm -rf "$staging"
    try mkdir "$staging"
    if printf '%s\n' "$token" >"$staging/token"; then try mv -f "$staging/token" lock-token.txt; fi
}

# Bytes of the archive. The client sends nothing more until this is answered: `head` may read ahead.
part() { error=$(head -c "$1" 2>&1 >>"$staging/archive") || fail "$error"; }

unpack() {
    sum=$(sha256sum <"$staging/archive") || fail 'the upload cannot be read'
    [ "${sum%% *}" = "$1" ] || fail 'the upload was damaged on its way'
    try mkdir "$staging/tree"
    error=$({ gzip -dc <"$staging/archive" | tar -xof - -C "$staging/tree"; } 2>&1) || fail "$error"
    try rm -f "$staging/archive"
}

folder_of() {
    case $1 in */*) [ -d "${1%/*}" ] || try mkdir -p "${1%/*}" ;; esac
}

# A new release appears whole. What stands in its place without an executable was never whole.
make() {
    if [ -e "$1" ]; then
        [ ! -e "$1/pod" ] || fail "$1 is there already"
        torn=$((torn + 1))
        try mv -f "$1" "$staging/torn$torn"
    fi
    folder_of "$1"
    try mv -f "$staging/tree/$1" "$1"
}

# rename(2) replaces a file in one step; `mv` would move it into a folder of that name, so none may be in its way.
put() {
    folder_of "$1"
    if [ -L "$1" ]; then
        try rm -f "$1"
    elif [ -d "$1" ]; then
        try rmdir "$1"
    fi
    try mv -f "$staging/tree/$1" "$1"
}

# What a removed pod has left: first its volumes, then its folder, by one rename. Not with our lock: what it starts may stay.
purge() {
    error=$(cd "$1" && ./pod purge </dev/null 2>&1 9>&-) || fail "pod purge: $error"
    try mv -f "$1" "$staging/purged"
    try rm -rf "$staging/purged"
    rmdir "${1%/*}" "${1%/*/*}" 2>/dev/null || :
}

# What the pods say of themselves, in the files that their supervisors keep: no process for each.
statuses() {
    say "now $(date +%s)"
    for file in pods/*/release/*/.pod.status; do
        [ -f "$file" ] || continue
        say "release ${file%/.pod.status}"
        pid=
        while IFS= read -r line; do
            case $line in
            containers:*) break ;;
            pid:*) pid=${line#pid:} ;;
            esac
            say "status $line"
        done <"$file"
        case $pid in *[0-9]*) if [ -d "/proc/${pid# }" ]; then say 'supervised'; fi ;; esac
    done
    say 'end'
}

# Folders that became empty; the folder itself stays, since containers mount it.
tidy() {
    if [ -d "$1" ]; then find "$1" -depth -type d ! -path "$1" -exec rmdir {} + >/dev/null 2>&1; fi
    return 0
}

# A question that changes nothing.
answer() {
    case $1 in
    chain) first_line commit-chain.txt && say "chain $line" ;;
    statuses) statuses ;;
    *) fail "not a question: $1" ;;
    esac
}

serve() {
    while IFS= read -r request; do
        word=${request%% *}
        rest=${request#* }
        case "/$rest/" in */../* | //*) fail "not a path of this folder: $rest" ;; esac
        case $word in
        chain | statuses) answer "$word" && continue ;;
        begin) begin ;;
        part) part "$rest" ;;
        unpack) unpack "$rest" ;;
        make) beat && make "$rest" ;;
        put) beat && put "$rest" ;;
        folder) beat && try mkdir -p "$rest" ;;
        delete) beat && try rm -f "$rest" ;;
        tidy) beat && tidy "$rest" ;;
        purge) beat && purge "$rest" ;;
        *) fail "unknown request: $request" ;;
        esac
        say 'ok'
    done
}

sync() {
    IFS= read -r token
    IFS= read -r holder
    take_lock
    report
    serve
}

init() {
    IFS= read -r cluster
    IFS= read -r force
    IFS= read -r registry
    first_line "$home/cluster-id.txt"
    if [ "$line" = "$cluster" ] && [ -d "$home/pods" ]; then
        if has_registry; then say 'same' && return; fi
        keep_registry
        say 'done' && return
    fi
    if [ -n "$line" ] && [ "$line" != "$cluster" ] && [ "$force" != force ]; then say "other $line" && return; fi
    try mkdir -p "$home/pods"
    error=$({ printf '%s\n' "$cluster" >"$home/.cluster-id.new"; } 2>&1) || fail "$error"
    has_registry || keep_registry
    try mv -f "$home/.cluster-id.new" "$home/cluster-id.txt"
    say 'done'
}
# The credentials for registries, in one line; without any, those that the host has stay.
has_registry() {
    [ -n "$registry" ] || return 0
    first_line "$home/registry-config.json"
    [ "$line" = "$registry" ]
}
keep_registry() {
    error=$({ umask 077 && printf '%s\n' "$registry" >"$home/.registry-config.new"; } 2>&1) || fail "$error"
    try mv -f "$home/.registry-config.new" "$home/registry-config.json"
}

# simplenetesd reads this file and does it.
rerun() {
    error=$({ printf '%s\n' "$*" >.pod.action.new; } 2>&1) || fail "$error"
    try mv -f .pod.action.new pod.action
    say 'output'
}

# Runs `pod ARGUMENTS` of a release; after `output` comes what it prints, as it is, and its exit code is this script's.
pod() {
    IFS= read -r release
    IFS= read -r count
    set --
    while [ $# -lt "$count" ] && IFS= read -r word; do set -- "$@" "$word"; done
    if ! cd "$home/$release" 2>/dev/null || [ ! -x pod ]; then say 'absent' && return; fi
    if [ "$1" = rerun ]; then rerun "$@" && return; fi
    say 'output'
    exec 3<&0
    ./pod "$@" </dev/null 3<&- &
    child=$!
    # When the client is gone the pod's command must go too: `logs -f` would else follow for ever.
    {
        while read -r _; do :; done
        kill "$child"
    } <&3 3<&- >/dev/null 2>&1 &
    watcher=$!
    code=0
    wait "$child" || code=$?
    kill "$watcher" 2>/dev/null
    exit "$code"
}

IFS= read -r home && IFS= read -r action || exit 1
case $home in /*) ;; *) home=$HOME/$home ;; esac
newline='
'
token=
last_token=
trap 'exit 1' HUP INT TERM PIPE
say 'simplenetes-remote 1'
case $action in
init | pod) "$action" ;;
look | sync)
    if [ ! -f "$home/cluster-id.txt" ]; then say 'uninitialised' && exit; fi
    cd "$home" || fail "$home cannot be entered"
    # Messages in English, names as bytes.
    LC_ALL=C
    export LC_ALL
    if [ "$action" = sync ]; then
        sync
    else
        report
        while IFS= read -r request; do answer "$request"; done
    fi
    ;;
*) fail "unknown action: $action" ;;
esac
