package io.simplenetes.cluster.plan;

import java.util.Optional;
import java.util.regex.Pattern;

/// What a sync leaves on a host in `.simplenetes-commit`: one line `COMMIT CHAIN_SHA256`.
///
/// @param commit the full id of the project's commit
/// @param chainSha256 of the commit-chain.txt written with it: when another stands there, an original sns has synced
/// since
public record SyncedCommit(String commit, String chainSha256) {

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{40}|[0-9a-f]{64}) ([0-9a-f]{64})");

    /// Reads the line; empty for any other text.
    public static Optional<SyncedCommit> read(String line) {
        var matcher = LINE.matcher(line);
        return matcher.matches() ? Optional.of(new SyncedCommit(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /// The content of the file.
    public String fileContent() {
        return commit + " " + chainSha256 + "\n";
    }
}
