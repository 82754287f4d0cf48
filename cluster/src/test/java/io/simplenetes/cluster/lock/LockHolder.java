package io.simplenetes.cluster.lock;

import io.simplenetes.cluster.project.Caller;
import io.simplenetes.cluster.project.ClusterProject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/// A process that takes the lock of a project and keeps it until it ends.
final class LockHolder {

    private LockHolder() {}

    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        try (var _ =
                ProjectLock.acquire(new ClusterProject(root), Caller.of(Map.of("USER", "bob"), root), "to hold it")) {
            System.out.println("locked");
            System.out.flush();
            int end = System.in.read();
            System.exit(end < 0 ? 0 : 1);
        }
    }
}
