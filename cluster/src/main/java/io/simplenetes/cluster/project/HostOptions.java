package io.simplenetes.cluster.project;

import io.simplenetes.host.error.ExitCode;
import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import io.simplenetes.host.name.HostName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a user says of a new host, as text. Every part but the address may be missing.
///
/// @param address `local` or `ADDRESS[:PORT]`
/// @param dirHome the folder on the host; by default the host's name
/// @param routerAddress `IP:PORT` of its proxy
/// @param userName the account that runs the pods
/// @param keyFile its private key
/// @param jumpHost the host that ssh goes through
/// @param expose public TCP ports, with commas or blanks between
/// @param internalNetworks trusted networks, with commas or blanks between
/// @param superUserName an account that may use sudo
/// @param superUserKeyFile its private key
public record HostOptions(
        String address,
        Optional<String> dirHome,
        Optional<String> routerAddress,
        Optional<String> userName,
        Optional<String> keyFile,
        Optional<String> jumpHost,
        Optional<String> expose,
        Optional<String> internalNetworks,
        Optional<String> superUserName,
        Optional<String> superUserKeyFile) {

    /// A host on this machine.
    public static HostOptions local() {
        Optional<String> none = Optional.empty();
        return new HostOptions(HostEnv.LOCAL, none, none, none, none, none, none, none, none, none);
    }

    /// The private key of the account that may use sudo.
    public String superUserKey() {
        return superUserKeyFile.orElse(HostDefaults.SUPER_USER_KEY_FILE);
    }

    /// The settings of a host of this name.
    ///
    /// @throws UserException with everything that is wrong
    public HostEnv env(HostName name) {
        return new Reading(new ArrayList<>()).env(this, name);
    }

    /// One reading, which collects what is wrong.
    private record Reading(List<Problem> problems) {

        HostEnv env(HostOptions options, HostName name) {
            int colon = options.address.indexOf(':');
            String address = colon < 0 ? options.address : options.address.substring(0, colon);
            Optional<String> port = colon < 0 ? Optional.empty() : Optional.of(options.address.substring(colon + 1));
            boolean local = address.equals(HostEnv.LOCAL);
            if (local && port.isPresent()) {
                problems.add(Problem.of("--address: 'local' has no port"));
            }
            if (local && options.superUserName.isPresent()) {
                problems.add(Problem.of("--super-user-name: this machine is not set up through ssh"));
            }
            if (options.superUserName.isEmpty() && options.superUserKeyFile.isPresent()) {
                problems.add(Problem.of("--super-user-keyfile: there is no --super-user-name"));
            }
            one("--super-user-name", options.superUserName, HostField.USER);
            one("--super-user-keyfile", options.superUserKeyFile, HostField.LINE);
            var env = new HostEnv(
                    one("--address", Optional.of(address), HostField.ADDRESS).orElse(address),
                    one("--address", port, HostField.PORT).orElse(HostDefaults.SSH_PORT),
                    one("--user-name", options.userName, HostField.USER).orElse(HostDefaults.USER),
                    HostDefaults.FLAGS,
                    one("--keyfile", options.keyFile, HostField.LINE).or(() -> Optional.of(HostDefaults.KEY_FILE)),
                    one("--jump-host", options.jumpHost, HostField.LINE),
                    expose(options, local, port),
                    options.internalNetworks.isEmpty()
                            ? HostDefaults.INTERNAL
                            : many("--internal-networks", options.internalNetworks, HostField.NETWORK),
                    one("--dir-home", options.dirHome, HostField.LINE).orElse(name.text()),
                    one("--router-address", options.routerAddress, HostField.ROUTER));
            if (!problems.isEmpty()) {
                throw new UserException(ExitCode.INVALID, problems);
            }
            return env;
        }

        /// Who can be reached only on a port that the firewall will close is lost: the original adds it too.
        private List<Integer> expose(HostOptions options, boolean local, Optional<String> port) {
            var ports = new ArrayList<>(many("--expose", options.expose, HostField.PORT));
            int ssh = port.flatMap(HostField.PORT.parser()).orElse(HostDefaults.SSH_PORT);
            if (!local && options.jumpHost.isEmpty() && !ports.contains(ssh)) {
                ports.add(ssh);
            }
            return ports;
        }

        private <T> Optional<T> one(String option, Optional<String> text, HostField<T> field) {
            return text.flatMap(written -> checked(option, written, field));
        }

        private <T> List<T> many(String option, Optional<String> text, HostField<T> field) {
            return text.stream()
                    .flatMap(written -> Stream.of(written.split("[,\\s]+")))
                    .filter(word -> !word.isEmpty())
                    .flatMap(word -> checked(option, word, field).stream())
                    .toList();
        }

        private <T> Optional<T> checked(String option, String text, HostField<T> field) {
            Optional<T> value = field.parser().apply(text);
            if (value.isEmpty()) {
                problems.add(Problem.of(option + ": '" + text + "' is not " + field.wanted())
                        .remedy("for example " + field.example()));
            }
            return value;
        }
    }
}
