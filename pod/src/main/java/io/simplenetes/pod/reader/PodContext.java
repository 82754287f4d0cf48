package io.simplenetes.pod.reader;

import io.simplenetes.host.name.PodName;
import io.simplenetes.pod.template.VersionLine;
import java.nio.file.Path;
import java.util.Optional;

/// What pod.yaml does not say itself.
///
/// @param pod the name of the pod
/// @param version the line that says the version, as it was before preprocessing
/// @param folder what a relative `bind` begins at, absolute
/// @param configs where the folders of configs are
public record PodContext(PodName pod, Optional<VersionLine> version, Path folder, Path configs) {

    /// The length of `POD-VERSION`.
    int releaseLength() {
        return pod.text().length()
                + 1
                + version.map(line -> line.value().length()).orElse(0);
    }
}
