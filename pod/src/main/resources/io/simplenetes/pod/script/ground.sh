# ---- Ground: open descriptors, a locale, the script's own folder

set -u
unset CDPATH

# The next file to be opened would take the place of a closed standard descriptor.
{ true <&0; } 2>/dev/null || exec </dev/null
{ true >&1; } 2>/dev/null || exec >/dev/null
{ true >&2; } 2>/dev/null || exec 2>/dev/null
# What a caller left open, a lock or a pipe, would stay open in what podman leaves running.
exec 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&-

# conmon refuses a path with other than ASCII characters in a locale that has none.
{ LC_ALL=C.UTF-8; export LC_ALL; } 2>/dev/null

_self=$0
case $_self in */*) ;; *) _self=./$_self ;; esac
while [ -L "$_self" ]; do
    _target=$(readlink "$_self")
    case $_target in /*) _self=$_target ;; *) _self=${_self%/*}/$_target ;; esac
done
[ -f "$_self" ] || { echo "error: cannot find this script as '$0': call it by its path" >&2; exit 1; }
cd -P -- "${_self%/*}/" || exit 1
DIR=${PWD%/}
SELF=$DIR/${_self##*/}
RUN=$DIR/.pod.run
LOG=$DIR/log/$POD.log
