package io.simplenetes.cli.console;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BooleanSupplier;

/// Standard output, which remembers whether everything could be written: a `PrintStream` tells nobody why it failed.
final class Output extends FilterOutputStream {

    private final BooleanSupplier isPipe;
    private Written written = Written.ALL;

    /// @param isPipe whether it is a pipe, asked when it cannot be written
    Output(OutputStream to, BooleanSupplier isPipe) {
        super(new BufferedOutputStream(to));
        this.isPipe = isPipe;
    }

    /// What has become of it so far.
    Written written() {
        return written;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// Writing to a pipe can fail in one way only (EPIPE, write(2)). The exception's text is the system's, in the
    /// user's
    /// language, and tells nothing.
    private IOException failed(IOException e) {
        written = isPipe.getAsBoolean() ? Written.UNTIL_THE_READER_LEFT : Written.IN_PART;
        return e;
    }
}
