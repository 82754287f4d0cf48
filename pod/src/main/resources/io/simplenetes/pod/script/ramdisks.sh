# ---- Ramdisks: ramdisk/NAME beside the script. root mounts a file system in memory there; without it a plain folder takes its place

# As root. Who can write the pod's folder can write this script, so it is for pods that root trusts.
action_create_ramdisks() {
    _todo=mount
    while [ $# -gt 0 ]; do
        next_option 'l/list d/delete' "$@"
        case $OPTION in
            list) _todo=list ;;
            delete) _todo=unmount ;;
            *) no_more "$@" && break ;;
        esac
        shift
    done
    if [ "$_todo" = list ]; then
        for _ramdisk in $RAMDISKS; do printf '%s\n' "$_ramdisk"; done
        return
    fi
    need id awk ls mkdir rmdir chown chmod mount umount
    [ "$(id -u)" = 0 ] || die "only root can mount and unmount ramdisks"
    for _ramdisk in $RAMDISKS; do "${_todo}_ramdisk" "${_ramdisk%%:*}" "${_ramdisk#*:}" || exit 1; done
}

# NAME SIZE: of the owner of the pod's folder, and of nobody else.
mount_ramdisk() {
    # shellcheck disable=SC2046 # its words are wanted: MODE LINKS UID GID ...
    set -- "$1" "$2" $(ls -nd .)
    [ -e ramdisk ] || { mkdir ramdisk && chown "$5:$6" ramdisk; }
    need_no_link "$1"
    ! is_mounted "$DIR/ramdisk/$1" || return 0
    [ -e "ramdisk/$1" ] || { mkdir "ramdisk/$1" && chmod 700 "ramdisk/$1" && chown "$5:$6" "ramdisk/$1"; }
    [ -z "$(ls -A "ramdisk/$1")" ] || die "ramdisk/$1 is a plain folder with files in it, which a ramdisk would hide" "'pod rm' removes it"
    mount -t tmpfs -o "size=$2,mode=700,uid=$5,gid=$6,nosuid,nodev" tmpfs "ramdisk/$1"
}
unmount_ramdisk() {
    need_no_link "$1"
    ! is_mounted "$DIR/ramdisk/$1" || umount "ramdisk/$1" || die "cannot unmount ramdisk/$1" "'pod rm' first, if the pod runs"
}

# S8: a link would lead root, or what removes a plain folder, to another place.
need_no_link() {
    if [ ! -L ramdisk ] && [ ! -L "ramdisk/$1" ]; then return; fi
    die "ramdisk/$1 leads elsewhere by a symbolic link" "remove the link"
}

# PATH: is it a mount point? Blanks and backslashes stand as \040 and the like in /proc/self/mountinfo.
is_mounted() { WANTED=$1 LC_ALL=C awk "$MOUNTED_AWK" /proc/self/mountinfo; }
# The same, or is there one below it?
holds_mount() { WANTED=$1 BELOW=1 LC_ALL=C awk "$MOUNTED_AWK" /proc/self/mountinfo; }
MOUNTED_AWK='
function plain(text, code, sign,  count, part, i, all) {
    count = split(text, part, code); all = part[1]
    for (i = 2; i <= count; i++) all = all sign part[i]
    return all
}
BEGIN { code = 1; wanted = ENVIRON["WANTED"]; below = ENVIRON["BELOW"] }
{
    path = plain(plain(plain($5, "\\\\040", " "), "\\\\011", "\t"), "\\\\134", "\\")
    if (path == wanted || below && index(path, wanted "/") == 1) code = 0
}
END { exit code }'

# NAME, when the pod is made. simplenetesd mounts elsewhere and puts a link here. SIMPLENETES_RAMDISKS=real: rather no pod than
# secrets on a disk.
FAKE_RAMDISKS=''
need_ramdisk() {
    _place=$(cd -P "ramdisk/$1" 2>/dev/null && pwd)
    if [ "$_place" ] && is_mounted "$_place"; then
        [ "$(id -u)" = 0 ] || podman_sees "$_place" ||
            die "podman does not see the ramdisk $1: it was mounted after podman began" "with all pods of this user stopped: podman system migrate"
        return
    fi
    need_no_link "$1"
    if [ "${SIMPLENETES_RAMDISKS:-}" = real ]; then
        die "there is no ramdisk $1, and SIMPLENETES_RAMDISKS=real demands it" "as root: '$SELF' create-ramdisks"
    else
        FAKE_RAMDISKS="$FAKE_RAMDISKS $1"
        [ -d "ramdisk/$1" ] || { mkdir -p ramdisk && mkdir -m 700 "ramdisk/$1"; } || exit 1
    fi
}
# PATH. Rootless podman lives with the mounts that there were when its first process of this user began.
podman_sees() { podman unshare cat /proc/self/mountinfo | WANTED=$1 LC_ALL=C awk "$MOUNTED_AWK"; }
tell_fake_ramdisks() {
    [ -z "$FAKE_RAMDISKS" ] ||
        say "warning: no ramdisk$FAKE_RAMDISKS: a plain folder on disk takes its place; root can call '$SELF create-ramdisks' before the pod is made"
}

# Removes the plain folders, in which containers may have written as other users of theirs. Never what is mounted.
forget_fake_ramdisks() {
    [ "$RAMDISKS" ] && [ -d ramdisk ] && [ ! -L ramdisk ] || return 0
    need awk
    for _ramdisk in $RAMDISKS; do
        _folder=ramdisk/${_ramdisk%%:*}
        if [ ! -d "$_folder" ] || [ -L "$_folder" ] || holds_mount "$DIR/$_folder"; then continue; fi
        rm -rf "$_folder" 2>/dev/null || podman unshare rm -rf "$_folder" || complain "cannot remove $DIR/$_folder"
    done
    rmdir ramdisk 2>/dev/null || :
}
