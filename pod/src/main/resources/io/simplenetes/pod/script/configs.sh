# ---- Changed configs: the containers that mount one are told, once it has stood still
#
# A config's fingerprint is the content of config/NAME.txt, which sns writes last, or else a hash over its files. It is looked at
# every 10 s; a new one must be seen twice. .pod.run/configs has those that the containers have been told of, or started with.

NEWS_AT=0     # when to look next
KNOWN=''      # CONFIG=FINGERPRINT... of what has been told
SEEN_ONCE=''  # of what has been seen once

# Before the first container starts: what it starts with is no news.
know_configs() {
    KNOWN=''
    for config in $WATCHED; do
        take_fingerprint
        KNOWN="$KNOWN $config=$PRINT"
    done
    note_configs
}
# What changed while nobody looked is news.
read_configs() { KNOWN='' && { IFS= read -r KNOWN <"$RUN/configs"; } 2>/dev/null; }

watch_configs() {
    [ "$UP" -ge "$NEWS_AT" ] || return 0
    NEWS_AT=$((UP + 10)) _seen=$SEEN_ONCE SEEN_ONCE=''
    for config in $WATCHED; do
        take_fingerprint
        case " $KNOWN " in
            *" $config=$PRINT "*) ;;
            *" $config="*)
                case " $_seen " in
                    *" $config=$PRINT "*)
                        log "config $config has changed"
                        know_config
                        note_configs
                        tell_of_config
                        ;;
                    *) SEEN_ONCE="$SEEN_ONCE $config=$PRINT" NEWS_AT=$((UP + 2)) ;;
                esac
                ;;
            *)
                know_config
                note_configs
                ;;
        esac
    done
}
tell_of_config() {
    for each in $CONTAINERS; do
        "recall_$each"
        case " $configs " in *" $config "*) TELL="$TELL $each" ;; esac
    done
}
# CONFIG...: those that somebody else found to have changed.
take_configs() {
    for config in $1; do
        case " $WATCHED " in *" $config "*) take_fingerprint && know_config ;; esac
    done
    note_configs
}
know_config() {
    _others=''
    for _pair in $KNOWN; do case $_pair in "$config="*) ;; *) _others="$_others $_pair" ;; esac; done
    KNOWN="$_others $config=$PRINT"
}
note_configs() { { printf '%s\n' "$KNOWN" >"$RUN/configs"; } 2>/dev/null; }

# Sets PRINT, which has no blanks.
take_fingerprint() {
    PRINT=''
    { read -r PRINT _ <"config/$config.txt"; } 2>/dev/null
    [ -z "$PRINT" ] || return 0
    PRINT=$(find -L "config/$config" -type f -exec sha256sum {} + 2>/dev/null | sort | sha256sum)
    PRINT=${PRINT%% *}
}
