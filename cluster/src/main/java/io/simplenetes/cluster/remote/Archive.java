package io.simplenetes.cluster.remote;

import io.simplenetes.host.file.ConfigChecksum;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
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
            var gzip = new GZIPOutputStream(upload);
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
        if (file instanceof StagedFile.Folder) {
            tar.folder(file.path());
            return;
        }
        byte[] content = file.bytes();
        if (file instanceof StagedFile.FromDisk planned
                && !ConfigChecksum.sha256(content).equals(planned.sha256())) {
            throw new IOException(planned.source() + " has changed since the plan was made");
        }
        tar.file(file.path(), content, file.isExecutable());
    }
}
