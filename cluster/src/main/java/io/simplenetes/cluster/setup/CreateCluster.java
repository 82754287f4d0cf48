package io.simplenetes.cluster.setup;

import io.simplenetes.cluster.file.StagedFolder;
import io.simplenetes.cluster.git.Git;
import io.simplenetes.cluster.project.Caller;
import io.simplenetes.cluster.project.ClusterName;
import io.simplenetes.cluster.project.ClusterProject;
import io.simplenetes.cluster.project.ProjectLog;
import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import io.simplenetes.host.file.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/// Makes a cluster project: a git repo with one commit, in which git finds nothing left to commit.
public final class CreateCluster {

    /// 128 bits, so that no two clusters are taken for one.
    private static final int TOKEN_BYTES = 16;

    /// Keys and credentials stand in the project's folder and in those of its hosts. Patterns are bound to these
    /// places: a config of a pod is always committed, whatever it is called.
    private static final String IGNORED = """
            # Clones of pods' repos
            _pods/
            # Logs of this clone
            /log.txt
            /_synclogs/
            # Private keys and credentials
            /id_rsa*
            /*/id_rsa*
            /*.key
            /*/*.key
            /registry-config.json
            /*/registry-config.json
            # What sns keeps for this clone
            /.sns/
            """;

    private CreateCluster() {}

    /// Makes a project in a folder of the cluster's name, in the caller's folder.
    ///
    /// @throws UserException when there is something of that name, or git cannot commit; nothing is left then
    public static ClusterProject create(ClusterName name, Caller caller) throws IOException {
        Path root = caller.folder().resolve(name.text()).normalize();
        if (Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            throw UserException.refused(Problem.of("there is something of that name already")
                    .at(root)
                    .remedy("choose another name, or move it away"));
        }
        try (var staged = StagedFolder.beside(root)) {
            Git git = new Git(staged.folder(), caller.environment());
            git.init();
            write(staged.folder(), name);
            git.commitAll("Initial");
            new ProjectLog(staged.folder().resolve("log.txt")).append(caller, "CREATED-CLUSTER-PROJECT");
            staged.publish();
        }
        return new ClusterProject(root);
    }

    private static void write(Path folder, ClusterName name) throws IOException {
        byte[] token = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(token);
        AtomicFile.write(
                folder.resolve("cluster-id.txt"), name + "-" + HexFormat.of().formatHex(token) + "\n");
        AtomicFile.write(folder.resolve("cluster-vars.env"), "");
        AtomicFile.write(folder.resolve(".gitignore"), IGNORED);
    }
}
