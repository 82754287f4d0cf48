package io.simplenetes.daemon.observe;

import io.simplenetes.host.layout.HostHome;
import io.simplenetes.host.name.PodName;
import io.simplenetes.host.name.PodVersion;
import io.simplenetes.host.name.Release;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The folders of a HOSTHOME down to those of the releases. Folders whose names are neither pods nor versions
/// are passed over, such as the hidden ones that an upload fills beside a release's place.
///
/// @param releases the releases
/// @param above the folders in which releases appear: `pods`, each `pods/POD` and each `pods/POD/release`
public record HomeScan(Set<Release> releases, List<Path> above) {

    /// Looks at what is there now.
    public static HomeScan of(HostHome home) {
        Set<Release> releases = new TreeSet<>();
        List<Path> above = new ArrayList<>(List.of(home.pods()));
        for (Path pod : Folder.list(home.pods())) {
            if (!PodName.isValid(name(pod)) || !Files.isDirectory(pod)) {
                continue;
            }
            Path folder = pod.resolve("release");
            above.add(pod);
            above.add(folder);
            for (Path version : Folder.list(folder)) {
                if (PodVersion.isValid(name(version)) && Files.isDirectory(version)) {
                    releases.add(new Release(new PodName(name(pod)), new PodVersion(name(version))));
                }
            }
        }
        return new HomeScan(releases, above);
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }
}
