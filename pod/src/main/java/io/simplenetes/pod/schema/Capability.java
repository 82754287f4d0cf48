package io.simplenetes.pod.schema;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a process may do beyond its user: capabilities(7).
public final class Capability {

    /// Their names, without `CAP_`.
    public static final List<String> NAMES = List.of(
            "AUDIT_CONTROL",
            "AUDIT_READ",
            "AUDIT_WRITE",
            "BLOCK_SUSPEND",
            "BPF",
            "CHECKPOINT_RESTORE",
            "CHOWN",
            "DAC_OVERRIDE",
            "DAC_READ_SEARCH",
            "FOWNER",
            "FSETID",
            "IPC_LOCK",
            "IPC_OWNER",
            "KILL",
            "LEASE",
            "LINUX_IMMUTABLE",
            "MAC_ADMIN",
            "MAC_OVERRIDE",
            "MKNOD",
            "NET_ADMIN",
            "NET_BIND_SERVICE",
            "NET_BROADCAST",
            "NET_RAW",
            "PERFMON",
            "SETFCAP",
            "SETGID",
            "SETPCAP",
            "SETUID",
            "SYSLOG",
            "SYS_ADMIN",
            "SYS_BOOT",
            "SYS_CHROOT",
            "SYS_MODULE",
            "SYS_NICE",
            "SYS_PACCT",
            "SYS_PTRACE",
            "SYS_RAWIO",
            "SYS_RESOURCE",
            "SYS_TIME",
            "SYS_TTY_CONFIG",
            "WAKE_ALARM");

    /// All of them.
    public static final String ALL = "ALL";

    private Capability() {}

    /// Reads a name in any case, with or without `CAP_`, or `ALL`; empty for anything else.
    ///
    /// @return the name in upper case without `CAP_`
    public static Optional<String> read(String text) {
        String name = text.toUpperCase(Locale.ROOT);
        String bare = name.startsWith("CAP_") ? name.substring(4) : name;
        return NAMES.contains(bare) || name.equals(ALL) ? Optional.of(bare) : Optional.empty();
    }
}
