package io.simplenetes.cluster.sync;

import static io.simplenetes.cluster.remote.Step.Verb.DELETE;
import static io.simplenetes.cluster.remote.Step.Verb.FOLDER;
import static io.simplenetes.cluster.remote.Step.Verb.MAKE;
import static io.simplenetes.cluster.remote.Step.Verb.PUT;
import static io.simplenetes.cluster.remote.Step.Verb.TIDY;

import io.simplenetes.cluster.plan.ConfigChange;
import io.simplenetes.cluster.plan.DesiredHost;
import io.simplenetes.cluster.plan.DesiredRelease;
import io.simplenetes.cluster.plan.FileDigest;
import io.simplenetes.cluster.plan.Operation;
import io.simplenetes.cluster.plan.ReleaseFiles;
import io.simplenetes.cluster.project.ProjectHost;
import io.simplenetes.cluster.remote.HostPath;
import io.simplenetes.cluster.remote.StagedFile;
import io.simplenetes.cluster.remote.Step;
import io.simplenetes.host.file.HostsConf;
import io.simplenetes.host.file.PodState;
import io.simplenetes.host.name.Release;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/// Turns operations into files to send and steps to do.
final class Staging {

    private final ProjectHost project;
    private final DesiredHost desired;
    private final List<StagedFile> files = new ArrayList<>();
    private final List<Staged.Unit> units = new ArrayList<>();
    private List<Step> steps = new ArrayList<>();

    /// @param project the host in the project, where the files are
    /// @param desired what the host shall be
    Staging(ProjectHost project, DesiredHost desired) {
        this.project = project;
        this.desired = desired;
    }

    /// Adds an operation.
    void add(Operation operation) {
        switch (operation) {
            case Operation.WriteHostsConf(HostsConf content) -> putText(HostPath.HOSTS_CONF, content.fileContent());
            case Operation.RemoveHostsConf _ -> step(DELETE, HostPath.HOSTS_CONF);
            case Operation.CreateRelease create -> create(wanted(create.release()));
            case Operation.RemoveRelease remove -> state(remove.release(), PodState.REMOVED);
            case Operation.ChangeState change -> state(change.release(), change.to());
            case Operation.AddConfig add -> {
                step(FOLDER, config(add.release(), add.config()));
                config(wanted(add.release()), add.config(), add.change());
            }
            case Operation.UpdateConfig update -> config(wanted(update.release()), update.config(), update.change());
            case Operation.RemoveConfig remove -> removeConfig(remove);
        }
        unit(operation.title(), true);
    }

    /// Adds the record of the commit: the last thing that a sync writes.
    void commit(ProjectCommit commit) {
        putText(HostPath.COMMIT_CHAIN, commit.chainContent());
        putText(HostPath.COMMIT, commit.synced().fileContent());
        unit("record commit " + commit.head(), false);
    }

    /// All that was added.
    Staged staged() {
        return new Staged(files, units);
    }

    private void unit(String title, boolean counts) {
        units.add(new Staged.Unit(title, counts, steps));
        steps = new ArrayList<>();
    }

    private DesiredRelease wanted(Release release) {
        return desired.releases().stream()
                .filter(wanted -> wanted.release().equals(release))
                .findFirst()
                .orElseThrow();
    }

    private void create(DesiredRelease wanted) {
        Release release = wanted.release();
        wanted.files().files().forEach((path, digest) -> files.add(fromDisk(release, path, digest)));
        wanted.files().configs().forEach(name -> files.add(new StagedFile.Folder(config(release, name))));
        files.add(text(HostPath.of(release, ReleaseFiles.STATE), wanted.state().fileContent()));
        step(MAKE, HostPath.of(release));
    }

    private void state(Release release, PodState state) {
        putText(HostPath.of(release, ReleaseFiles.STATE), state.fileContent());
    }

    /// What is in the way of a new file goes first; then come the new files, so that the old ones are there as long as
    /// they are needed; then the old ones go. The checksum comes last: it tells simplenetesd that all is there.
    private void config(DesiredRelease wanted, String name, ConfigChange change) {
        Release release = wanted.release();
        UnaryOperator<String> inConfig = path -> ReleaseFiles.configPath(name) + "/" + path;
        Set<String> puts = new TreeSet<>(change.added());
        puts.addAll(change.changed());
        Set<String> inTheWay = inTheWay(change.removed(), puts);
        delete(release, name, inTheWay);
        puts.forEach(path -> put(wanted, inConfig.apply(path)));
        var others = new LinkedHashSet<>(change.removed());
        others.removeAll(inTheWay);
        delete(release, name, others);
        String checksum = ReleaseFiles.checksumPath(name);
        if (wanted.files().file(checksum).isPresent()) {
            put(wanted, checksum);
        } else {
            step(DELETE, HostPath.of(release, checksum));
        }
    }

    /// A file where a folder must be, or in a folder where a file must be.
    private static Set<String> inTheWay(Collection<String> removed, Collection<String> puts) {
        var found = new TreeSet<String>();
        for (String old : removed) {
            if (puts.stream().anyMatch(path -> path.startsWith(old + "/") || old.startsWith(path + "/"))) {
                found.add(old);
            }
        }
        return found;
    }

    private void removeConfig(Operation.RemoveConfig remove) {
        step(DELETE, HostPath.of(remove.release(), ReleaseFiles.checksumPath(remove.config())));
        delete(remove.release(), remove.config(), remove.change().removed());
    }

    private void delete(Release release, String config, Collection<String> paths) {
        String folder = config(release, config);
        paths.forEach(path -> step(DELETE, folder + "/" + path));
        if (!paths.isEmpty()) {
            step(TIDY, folder);
        }
    }

    private static String config(Release release, String name) {
        return HostPath.of(release, ReleaseFiles.configPath(name));
    }

    private void put(DesiredRelease wanted, String path) {
        FileDigest digest = wanted.files().file(path).orElseThrow();
        files.add(fromDisk(wanted.release(), path, digest));
        step(PUT, HostPath.of(wanted.release(), path));
    }

    private void putText(String path, String content) {
        files.add(text(path, content));
        step(PUT, path);
    }

    private StagedFile fromDisk(Release release, String path, FileDigest digest) {
        return new StagedFile.FromDisk(
                HostPath.of(release, path),
                project.release(release).path().resolve(path),
                digest.sha256(),
                digest.executable());
    }

    private static StagedFile text(String path, String content) {
        return new StagedFile.Text(path, content);
    }

    private void step(Step.Verb verb, String path) {
        steps.add(new Step(verb, path));
    }
}
