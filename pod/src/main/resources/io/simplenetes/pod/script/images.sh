# ---- Images: local, or pulled once

# IMAGE. Needs no lock, so that a slow pull keeps nobody from stopping the pod.
need_image() {
    _said=$(podman image exists -- "$1" 2>&1)
    case $? in
        0) return ;;
        1) ;;
        *) die "podman does not work here: $(printf '%s\n' "$_said" | last_line)" "see what 'podman info' says" ;;
    esac
    say "pulling $1"
    _said=$(podman pull -- "$1" 2>&1 >/dev/null) ||
        die "cannot get the image $1: $(printf '%s\n' "$_said" | last_line)" "see that 'podman pull $1' works on this host, or bring the image: podman load -i FILE"
}
