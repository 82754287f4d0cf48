package io.simplenetes.cluster.registry;

import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a host says to a registry.
///
/// @param registry its address, `registry.example.org` or `registry.example.org:5000`, with a path if need be
/// @param user the account, without a colon
/// @param password its password, which may hold colons
public record RegistryCredential(String registry, String user, String password) {

    /// A port is digits only, so that what follows a registry's first colon is a port when it is a number and an
    /// account and a password still follow it.
    private static final Pattern LINE = Pattern.compile(
            "(?<registry>[A-Za-z0-9][A-Za-z0-9._/-]*(?::[0-9]+(?=:[^:]*:))?):(?<user>[^:]+):(?<password>.+)");

    /// Reads lines `registry:user:password`; empty lines are passed over.
    ///
    /// @throws UserException for a line that is none, or a registry that is named twice
    public static List<RegistryCredential> read(List<String> lines) {
        List<RegistryCredential> credentials = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).endsWith("\r")
                    ? lines.get(i).substring(0, lines.get(i).length() - 1)
                    : lines.get(i);
            if (!line.isBlank()) {
                credentials.add(read(line, i + 1, credentials));
            }
        }
        if (credentials.isEmpty()) {
            throw UserException.invalid(
                    Problem.of("standard input names no registry").remedy("write lines registry:user:password"));
        }
        return List.copyOf(credentials);
    }

    private static RegistryCredential read(String line, int number, List<RegistryCredential> before) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            // The line holds a password: it is not shown.
            throw UserException.invalid(
                    Problem.of("line " + number + " of standard input is not registry:user:password")
                            .remedy("write for example registry.example.org:5000:alice:secret"));
        }
        var credential =
                new RegistryCredential(matcher.group("registry"), matcher.group("user"), matcher.group("password"));
        if (before.stream().anyMatch(other -> other.registry.equals(credential.registry))) {
            throw UserException.invalid(
                    Problem.of("line " + number + " of standard input names " + credential.registry + " again")
                            .remedy("a host has one account at each registry"));
        }
        return credential;
    }

    /// The file that podman reads, containers-auth.json(5).
    public static String json(List<RegistryCredential> credentials) {
        StringBuilder json = new StringBuilder("{\n  \"auths\": {");
        String before = "\n";
        for (RegistryCredential credential : credentials) {
            // Neither the registry, see LINE, nor base64 (RFC 4648) holds a character that JSON escapes.
            json.append(before)
                    .append("    \"")
                    .append(credential.registry)
                    .append("\": { \"auth\": \"")
                    .append(credential.base64())
                    .append("\" }");
            before = ",\n";
        }
        return json.append("\n  }\n}\n").toString();
    }

    private String base64() {
        return Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /// Without the password.
    @Override
    public String toString() {
        return user + " at " + registry;
    }
}
