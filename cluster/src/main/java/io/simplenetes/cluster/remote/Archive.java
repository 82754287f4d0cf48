package io.simplenetes.cluster.remote;

import io.simplenetes.host.file.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// What a sync sends to a host: a tar.gz of only what changes.
///
/// @param files in any order, with paths relative to HOSTHOME
public record Archive(List<StagedFile> files) {

    public Archive {
        files = List.copyOf(files);
    }

    /// Sends it into the staging folder and has it unpacked there.
    public Answer sendTo(HostSession session) {
        try {
            var upload = new Upload(session);
            // Not closed when it fails: closing would send the rest to a session that is over.
            var gzip = new FastGzip(upload);
            var tar = new TarWriter(gzip, Instant.now());
            for (StagedFile file : files) {
                add(tar, file);
            }
            tar.end();
            gzip.finish();
            return upload.unpack();
        } catch (Upload.Refused e) {
            return e.answer();
        } catch (IOException e) {
            return new Answer.Failed("a file of the project cannot be read: " + e.getMessage());
        }
    }

    private static void add(TarWriter tar, StagedFile file) throws IOException {
        switch (file) {
            case StagedFile.Folder folder -> tar.folder(folder.path());
            case StagedFile.Text(String path, String content) -> {
                byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
                tar.file(path, bytes.length, new ByteArrayInputStream(bytes), false);
            }
            case StagedFile.FromDisk planned -> add(tar, planned);
        }
    }

    /// The file is read while it is sent; that it was another shows only then, and the host unpacks nothing.
    private static void add(TarWriter tar, StagedFile.FromDisk planned) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(planned.source()), digest)) {
            tar.file(planned.path(), Files.size(planned.source()), in, planned.executable());
        }
        if (!Sha256.text(digest).equals(planned.sha256())) {
            throw new IOException(planned.source() + " has changed since the plan was made");
        }
    }

    /// The least compression: most of what is sent is small, and a fast network is not to wait for it.
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
