package io.simplenetes.cluster.remote;

import java.security.SecureRandom;

/// What stands in the original's `lock-token.txt` while we sync: a decimal number. The original draws from 1 to 65535;
/// ours
/// are beyond, so that they never take each other's for their own.
///
/// @param number from 65536
public record LockToken(long number) {

    private static final long ORIGINAL_END = 65_536;
    private static final long END = 1L << 31;

    /// @throws IllegalArgumentException for one that an original could have drawn
    public LockToken {
        if (number < ORIGINAL_END) {
            throw new IllegalArgumentException("an original's token: " + number);
        }
    }

    /// A token that nobody else has.
    public static LockToken random() {
        return new LockToken(new SecureRandom().nextLong(ORIGINAL_END, END));
    }

    String text() {
        return String.valueOf(number);
    }
}
