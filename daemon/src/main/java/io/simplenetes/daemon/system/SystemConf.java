package io.simplenetes.daemon.system;

import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.Suggestion;
import io.simplenetes.host.error.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The settings of the host's daemon: `/etc/simplenetes/simplenetesd.conf`, lines of `KEY value`. Empty lines and those
/// that
/// begin with `#` are passed over.
///
/// @param users the accounts that may have pods here; empty: every one but root
/// @param homes HOSTHOMEs to serve besides those that are found, whoever owns them
/// @param ramdisks how many mebibytes the ramdisks of one account may take together
public record SystemConf(Optional<List<String>> users, List<Path> homes, int ramdisks) {

    /// Where it is unless the command line says otherwise.
    public static final Path FILE = Path.of("/etc/simplenetes/simplenetesd.conf");

    /// What holds without a file.
    public static final SystemConf DEFAULT = new SystemConf(Optional.empty(), List.of(), 1024);

    private static final String USERS = "USERS";
    private static final String HOSTHOME = "HOSTHOME";
    private static final String RAMDISKS = "RAMDISKS";
    private static final List<String> KEYS = List.of(USERS, HOSTHOME, RAMDISKS);

    public SystemConf {
        users = users.map(List::copyOf);
        homes = List.copyOf(homes);
    }

    /// Reads the file.
    ///
    /// @param required whether it must be there
    /// @throws UserException when it cannot be read or a line is wrong
    public static SystemConf read(Path file, boolean required) {
        try {
            return parse(file, Files.readString(file));
        } catch (NoSuchFileException e) {
            if (required) {
                throw UserException.invalid(Problem.of("there is no such file").at(file));
            }
            return DEFAULT;
        } catch (IOException e) {
            throw UserException.invalid(
                    Problem.of("cannot be read: " + e.getMessage()).at(file));
        }
    }

    static SystemConf parse(Path file, String text) {
        Optional<List<String>> users = DEFAULT.users;
        List<Path> homes = new ArrayList<>();
        int ramdisks = DEFAULT.ramdisks;
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] words = line.split("[ \t]+", 2);
            String value = words.length == 2 ? words[1] : "";
            switch (words[0]) {
                case USERS -> users = Optional.of(List.of(value.split("[ \t,]+")));
                case HOSTHOME -> homes.add(home(file, i + 1, value));
                case RAMDISKS -> ramdisks = mebibytes(file, i + 1, value);
                default -> throw unknown(file, i + 1, words[0]);
            }
        }
        return new SystemConf(users, homes, ramdisks);
    }

    private static Path home(Path file, int line, String value) {
        if (!value.startsWith("/") || Path.of(value).getNameCount() == 0) {
            throw UserException.invalid(Problem.of(HOSTHOME + " '" + value + "' is not the whole path of a folder")
                    .at(file, line)
                    .remedy("write for example " + HOSTHOME + " /srv/cluster"));
        }
        return Path.of(value).normalize();
    }

    private static int mebibytes(Path file, int line, String value) {
        if (!value.matches("[0-9]{1,5}[MG]")) {
            throw UserException.invalid(Problem.of(RAMDISKS + " '" + value + "' is not a size")
                    .at(file, line)
                    .remedy("write a number and M or G, such as 512M"));
        }
        int number = Integer.parseInt(value.substring(0, value.length() - 1));
        return value.endsWith("G") ? number * 1024 : number;
    }

    private static UserException unknown(Path file, int line, String key) {
        return UserException.invalid(Problem.of("there is no setting '" + key + "'")
                .at(file, line)
                .remedy(Suggestion.nearest(key, KEYS)
                        .map(near -> "did you mean '" + near + "'?")
                        .orElse("the settings are " + String.join(", ", KEYS))));
    }

    /// Whether HOSTHOMEs in the home folder of an account are looked for.
    boolean serves(Account account) {
        return !account.isRoot()
                && users.map(names -> names.contains(account.name())).orElse(true);
    }
}
