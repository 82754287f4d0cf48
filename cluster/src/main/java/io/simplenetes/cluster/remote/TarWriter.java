package io.simplenetes.cluster.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/// Writes a tar archive that every tar reads: POSIX ustar headers, and for names of more than 100 bytes the `L` entries
/// of
/// GNU tar, which busybox knows as well (it does not know the names in pax headers).
///
/// See POSIX.1-2024, pax, "ustar Interchange Format", and the manual of GNU tar, "Basic Tar Format".
final class TarWriter {

    private static final int BLOCK = 512;
    private static final int LONGEST_NAME = 100;
    private static final int BUFFER = 1 << 16;
    private static final String LONG_NAME = "././@LongLink";

    private final OutputStream out;
    private final long seconds;

    /// @param modified the time that all entries get
    TarWriter(OutputStream out, Instant modified) {
        this.out = out;
        this.seconds = modified.getEpochSecond();
    }

    /// Adds a file.
    ///
    /// @param size in bytes
    /// @param content as many bytes
    /// @throws IOException also when the content is shorter
    void file(String path, long size, InputStream content, boolean executable) throws IOException {
        name(path, size, executable ? 0755 : 0644, '0');
        copy(path, size, content);
        pad(size);
    }

    /// Adds a folder.
    void folder(String path) throws IOException {
        name(path + "/", 0, 0755, '5');
    }

    /// Two blocks of zeros end an archive.
    void end() throws IOException {
        out.write(new byte[2 * BLOCK]);
    }

    private void name(String path, long size, int mode, char type) throws IOException {
        byte[] name = path.getBytes(StandardCharsets.UTF_8);
        if (name.length > LONGEST_NAME) {
            // The content is the name as a C string.
            byte[] zeroEnded = Arrays.copyOf(name, name.length + 1);
            header(LONG_NAME.getBytes(StandardCharsets.UTF_8), zeroEnded.length, 0644, 'L');
            out.write(zeroEnded);
            pad(zeroEnded.length);
        }
        header(Arrays.copyOf(name, Math.min(name.length, LONGEST_NAME)), size, mode, type);
    }

    private void copy(String path, long size, InputStream content) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (long left = size; left > 0; ) {
            int n = content.read(buffer, 0, (int) Math.min(left, BUFFER));
            if (n < 0) {
                throw new IOException(path + " became shorter while it was sent");
            }
            out.write(buffer, 0, n);
            left -= n;
        }
    }

    private void pad(long size) throws IOException {
        out.write(new byte[(int) ((BLOCK - size % BLOCK) % BLOCK)]);
    }

    private void header(byte[] name, long size, int mode, char type) throws IOException {
        byte[] header = new byte[BLOCK];
        System.arraycopy(name, 0, header, 0, name.length);
        octal(header, 100, 8, mode);
        octal(header, 108, 8, 0); // owner root, group root: tar gives the files to whom it runs as
        octal(header, 116, 8, 0);
        octal(header, 124, 12, size);
        octal(header, 136, 12, seconds);
        header[156] = (byte) type;
        text(header, 257, "ustar\0" + "00");
        checksum(header);
        out.write(header);
    }

    /// The sum of all bytes of the header, its own field taken as blanks.
    private static void checksum(byte[] header) {
        Arrays.fill(header, 148, 156, (byte) ' ');
        int sum = 0;
        for (byte b : header) {
            sum += b & 0xff;
        }
        octal(header, 148, 7, sum);
    }

    /// Octal digits, filled with zeros, and a NUL at the end.
    private static void octal(byte[] header, int at, int width, long number) {
        String digits = Long.toOctalString(number);
        text(header, at, "0".repeat(width - 1 - digits.length()) + digits + "\0");
    }

    private static void text(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }
}
