package io.simplenetes.cluster.remote;

import io.simplenetes.host.file.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;

/// Sends an archive in parts, each of which the host has answered before the next one goes: so no more than one part is
/// in
/// memory, and the host can keep its locks fresh between them.
final class Upload extends OutputStream {

    private static final int PART = 256 << 10;

    private final HostSession session;
    private final byte[] part = new byte[PART];
    private final MessageDigest digest = Sha256.digest();
    private int filled;

    Upload(HostSession session) {
        this.session = session;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        for (int from = offset; from < offset + length; ) {
            int n = Math.min(PART - filled, offset + length - from);
            System.arraycopy(bytes, from, part, filled, n);
            filled += n;
            from += n;
            if (filled == PART) {
                sendPart();
            }
        }
    }

    private void sendPart() throws IOException {
        digest.update(part, 0, filled);
        Answer answer = session.part(part, filled);
        filled = 0;
        if (!(answer instanceof Answer.Done)) {
            throw new Refused(answer);
        }
    }

    /// Sends what is left and has the archive unpacked.
    Answer unpack() throws IOException {
        if (filled > 0) {
            sendPart();
        }
        return session.unpack(Sha256.text(digest));
    }

    /// The host did not take a part.
    static final class Refused extends IOException {
        private final transient Answer answer;

        Refused(Answer answer) {
            super("the host did not take the upload");
            this.answer = answer;
        }

        Answer answer() {
            return answer;
        }
    }
}
