package io.simplenetes.cluster.git;

import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import io.simplenetes.host.process.Command;
import io.simplenetes.host.process.CommandResult;
import io.simplenetes.host.process.CommandRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A git repo, or a folder within one.
///
/// Variables by which a caller (such as a git hook) points git at another repo are taken out of the environment.
///
/// @param folder absolute
/// @param environment variables to set for git on top of this process's
public record Git(Path folder, Map<String, String> environment) {

    /// See git(1) and `git rev-parse --local-env-vars`.
    private static final Set<String> FOREIGN = Set.of(
            "GIT_DIR",
            "GIT_WORK_TREE",
            "GIT_INDEX_FILE",
            "GIT_OBJECT_DIRECTORY",
            "GIT_ALTERNATE_OBJECT_DIRECTORIES",
            "GIT_COMMON_DIR",
            "GIT_NAMESPACE",
            "GIT_PREFIX");

    private static final Map<String, String> OURS = Map.of("LC_ALL", "C.UTF-8", "GIT_OPTIONAL_LOCKS", "0");

    /// The [#revision] of what has changes that are not committed.
    public static final String UNKNOWN_REVISION = "<unknown>";

    /// The exit code of a question whose answer is no.
    private static final int NO = 1;

    /// In the output of `git status`, what stands before a path: two letters and a blank.
    private static final int STATUS_WIDTH = 3;

    public Git {
        environment = Map.copyOf(environment);
    }

    /// A repo as git finds it in this process's environment.
    public Git(Path folder) {
        this(folder, Map.of());
    }

    /// Whether the folder is the top of a repo or worktree: it has `.git`, a folder or a file.
    public boolean isRepo() {
        return Files.exists(folder.resolve(".git"));
    }

    /// The same in another folder.
    public Git in(Path other) {
        return new Git(other, environment);
    }

    /// Clones a repo into the folder, which is empty.
    public void cloneHere(String url) {
        require("clone", "--quiet", "--", url, ".");
    }

    /// Makes the folder a repo.
    public void init() {
        require("init", "--quiet");
    }

    /// Commits everything that is not ignored.
    ///
    /// @throws UserException when git does not know who commits, or a hook refuses
    public void commitAll(String message) {
        if (!run("var", "GIT_AUTHOR_IDENT").ok()
                || !run("var", "GIT_COMMITTER_IDENT").ok()) {
            throw UserException.refused(Problem.of("git does not know who you are, so it cannot commit")
                    .remedy("tell it: git config --global user.name 'Your Name'; "
                            + "git config --global user.email you@example.org"));
        }
        require("add", "--all", "--", ".");
        require("commit", "--quiet", "--message", message);
    }

    /// The full id of the commit that is checked out.
    ///
    /// @throws UserException when there is no commit yet
    public String head() {
        CommandResult result = run("rev-parse", "--verify", "--quiet", "HEAD^{commit}");
        if (!result.ok()) {
            // Without a repo git's own words are better than ours.
            require("rev-parse", "--git-dir");
            throw UserException.refused(Problem.of("the git repo has no commit yet")
                    .at(folder)
                    .remedy("commit the project: git add . && git commit"));
        }
        return result.stdout().strip();
    }

    /// Whether git knows a commit.
    ///
    /// @param id a full id
    public boolean contains(String id) {
        return run("cat-file", "-e", id + "^{commit}").ok();
    }

    /// Whether one commit is the other or comes before it.
    ///
    /// @param ancestor a full id that git knows
    /// @param descendant a full id that git knows
    public boolean isAncestor(String ancestor, String descendant) {
        CommandResult result = run("merge-base", "--is-ancestor", ancestor, descendant);
        if (!result.ok() && result.exitCode() != NO) {
            throw failure(result);
        }
        return result.ok();
    }

    /// The abbreviated ids of all commits, oldest first, with blanks between: the original's commit chain.
    public String chain() {
        return require("log", "--reverse", "--format=%h", "--all")
                .lines()
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /// Whether the folder holds nothing but what is committed, logs aside.
    public boolean isClean() {
        return dirtyPaths().isEmpty();
    }

    /// What is changed or untracked in the folder, as paths relative to it, logs aside: `log.txt` in any folder and
    /// what is below `_synclogs`.
    public List<String> dirtyPaths() {
        return changes(".").filter(path -> !isLog(path)).toList();
    }

    private static boolean isLog(String path) {
        return path.equals("log.txt") || path.endsWith("/log.txt") || path.startsWith("_synclogs/");
    }

    /// Whether something at a path is changed or untracked.
    ///
    /// @param path relative to the folder
    public boolean isDirty(String path) {
        return changes(path).findAny().isPresent();
    }

    /// The paths that `git status` names, made relative to the folder. With `-z` they are neither quoted nor followed
    /// by the old name in the same item: that is an item of its own, which is a path as well.
    private Stream<String> changes(String path) {
        String prefix = isRepo() ? "" : require("rev-parse", "--show-prefix").replace("\n", "");
        String output = require("status", "--porcelain", "-z", "--no-renames", "--untracked-files=all", "--", path);
        return Stream.of(output.split("\0"))
                .filter(item -> item.length() > STATUS_WIDTH)
                .map(item -> item.substring(STATUS_WIDTH))
                .map(item -> item.startsWith(prefix) ? item.substring(prefix.length()) : item)
                .sorted();
    }

    /// How a log names the version of a file or folder: what `git describe` makes of the last commit that touched it;
    /// `<unknown>` when it has changes that are not committed; empty text when it was never committed.
    ///
    /// @param path relative to the folder
    public String revision(String path) {
        if (isDirty(path)) {
            return UNKNOWN_REVISION;
        }
        String commit = require("log", "-1", "--format=%H", "--", path).strip();
        return commit.isEmpty()
                ? ""
                : require("describe", "--always", "--tags", commit).strip();
    }

    /// Where the repo was cloned from; empty when it has no remote `origin`.
    public Optional<String> originUrl() {
        CommandResult result = run("config", "--get", "remote.origin.url");
        return Optional.of(result.stdout().strip()).filter(url -> result.ok() && !url.isEmpty());
    }

    /// Runs git and gives what it wrote.
    ///
    /// @throws UserException when it fails, with git's own words
    String require(String... arguments) {
        CommandResult result = run(arguments);
        if (!result.ok()) {
            throw failure(result);
        }
        return result.stdout();
    }

    private UserException failure(CommandResult result) {
        return UserException.failed(Problem.of("git: " + result.lastLine()).at(folder));
    }

    /// Runs git, whatever comes of it.
    CommandResult run(String... arguments) {
        try {
            return CommandRunner.run(command(arguments));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw UserException.failed(
                    Problem.of("interrupted while git was running").at(folder));
        }
    }

    /// The command, in plain English and without taking locks that it does not need (git-status(1), Background
    /// refresh).
    Command command(String... arguments) {
        List<String> all = Stream.concat(Stream.of("git", "--no-pager"), Stream.of(arguments))
                .toList();
        var variables = new HashMap<>(environment);
        variables.keySet().removeAll(FOREIGN);
        variables.putAll(OURS);
        return new Command(all, Optional.of(folder), variables, FOREIGN);
    }
}
