package io.simplenetes.cluster.repo;

/// Where a repo came from.
///
/// @param text for example `git@example.org:team/web.git`
record GitUrl(String text) {

    /// Whether two addresses mean the same repo, whatever the protocol and the user: `git@example.org:team/web.git` and
    /// `https://example.org/team/web`.
    boolean isSameRepoAs(GitUrl other) {
        return plain().equals(other.plain());
    }

    private String plain() {
        String address = text.substring(text.indexOf('@') + 1);
        int protocol = address.indexOf("://");
        String path = protocol < 0 ? address : address.substring(protocol + "://".length());
        return (path.endsWith(".git") ? path.substring(0, path.length() - ".git".length()) : path).replace(':', '/');
    }
}
