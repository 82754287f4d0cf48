package io.simplenetes.daemon.system;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the HOSTHOMEs of a host: the folders `HOME/NAME` of the accounts that hold `cluster-id.txt` and `pods`, and
/// those that the settings name. Only names, kinds and owners are looked at, and no link is followed: what is behind
/// them is read by the daemon that has the owner's ids.
final class Discovery {

    private static final String UID = "uid";

    private final List<Account> accounts;
    private final SystemConf conf;

    Discovery(List<Account> accounts, SystemConf conf) {
        this.accounts = accounts;
        this.conf = conf;
    }

    /// What is there now.
    SortedMap<Path, OwnedHome> homes() {
        SortedMap<Path, OwnedHome> found = new TreeMap<>();
        accounts.stream()
                .filter(conf::serves)
                .forEach(account -> below(account.home())
                        .filter(folder -> isHome(folder, account))
                        .forEach(folder -> found.putIfAbsent(folder, new OwnedHome(folder, account))));
        conf.homes().forEach(folder -> named(folder).ifPresent(home -> found.putIfAbsent(folder, home)));
        return found;
    }

    /// The folders that the settings name and that cannot be served, with the reason.
    SortedMap<Path, String> troubles() {
        SortedMap<Path, String> troubles = new TreeMap<>();
        for (Path folder : conf.homes()) {
            Optional<Long> owner = owner(folder, "isDirectory");
            if (owner.isEmpty()) {
                troubles.put(folder, "there is no such folder");
            } else if (account(owner.get()).isEmpty()) {
                troubles.put(folder, "its owner " + owner.get() + " has no account");
            } else if (!isHome(folder, account(owner.get()).get())) {
                troubles.put(folder, "not a HOSTHOME: it needs cluster-id.txt and pods, of the same owner");
            }
        }
        return troubles;
    }

    private Optional<OwnedHome> named(Path folder) {
        return owner(folder, "isDirectory")
                .flatMap(this::account)
                .filter(account -> isHome(folder, account))
                .map(account -> new OwnedHome(folder, account));
    }

    private Optional<Account> account(long uid) {
        Map<Long, Account> byId = accounts.stream()
                .collect(Collectors.toMap(Account::uid, Function.identity(), (first, second) -> first));
        return Optional.ofNullable(byId.get(uid));
    }

    private static Stream<Path> below(Path folder) {
        List<Path> found = new ArrayList<>();
        try (var all = Files.newDirectoryStream(folder)) {
            all.forEach(found::add);
        } catch (IOException | DirectoryIteratorException e) {
            // An account without a home, or one that vanishes meanwhile, has no pods.
            return found.stream();
        }
        return found.stream();
    }

    private static boolean isHome(Path folder, Account account) {
        return isOf(account, folder, "isDirectory")
                && isOf(account, folder.resolve("pods"), "isDirectory")
                && isOf(account, folder.resolve("cluster-id.txt"), "isRegularFile");
    }

    private static boolean isOf(Account account, Path path, String kind) {
        return owner(path, kind).filter(uid -> uid == account.uid()).isPresent();
    }

    /// Who owns a path; empty when there is nothing of this kind.
    private static Optional<Long> owner(Path path, String kind) {
        try {
            var is = Files.readAttributes(path, "unix:" + UID + "," + kind, LinkOption.NOFOLLOW_LINKS);
            return Boolean.TRUE.equals(is.get(kind)) && is.get(UID) instanceof Integer uid
                    ? Optional.of(Integer.toUnsignedLong(uid))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
