package io.simplenetes.cluster.ssh;

/// A hop that could not be reached; every chain through it gets it, and tells it in its own words.
final class SshFailed extends RuntimeException {

    private final transient SshHop hop;
    private final transient SshFailure failure;

    SshFailed(SshHop hop, SshFailure failure) {
        super(failure.what());
        this.hop = hop;
        this.failure = failure;
    }

    SshHop hop() {
        return hop;
    }

    SshFailure failure() {
        return failure;
    }
}
