# ---- pod create-volumes

# As `podman run` would make them, which makes those that are missing when a container starts. Prints the names of the new ones.
action_create_volumes() {
    no_more "$@"
    need_podman
    _code=0
    for _volume in $VOLUMES; do
        if podman volume exists -- "$_volume" >/dev/null 2>&1; then
            continue
        elif _said=$(podman volume create -- "$_volume" 2>&1); then
            printf '%s\n' "$_volume"
        else
            complain "cannot make volume $_volume: $(printf '%s\n' "$_said" | last_line)"
            _code=1
        fi
    done
    return "$_code"
}
