package io.simplenetes.cluster.plan;

/// What a file is, without its content.
///
/// @param sha256 of its content, 64 hexadecimal digits
/// @param executable whether its owner may execute it
public record FileDigest(String sha256, boolean executable) {

    /// Whether two files are the same. (The generated `equals` would be made anew at every start of the program.)
    boolean isSame(FileDigest other) {
        return sha256.equals(other.sha256) && executable == other.executable;
    }
}
