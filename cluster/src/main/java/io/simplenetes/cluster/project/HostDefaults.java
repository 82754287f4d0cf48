package io.simplenetes.cluster.project;

import java.util.List;

/// What a setting of a host is when nobody says.
final class HostDefaults {

    static final int SSH_PORT = 22;

    static final String USER = "sns";

    /// For a `host.env` without the setting; a new host gets its own name.
    static final String HOST_HOME = "cluster-host";

    static final String KEY_FILE = "id_rsa";

    static final String SUPER_USER_KEY_FILE = "id_rsa_super";

    static final List<String> FLAGS = List.of("-oConnectTimeout=30");

    /// The private networks of RFC 1918. (The original trusts 172.16.0.0/11, half of which is public.)
    static final List<String> INTERNAL = List.of("192.168.0.0/16", "10.0.0.0/8", "172.16.0.0/12");

    private HostDefaults() {}
}
