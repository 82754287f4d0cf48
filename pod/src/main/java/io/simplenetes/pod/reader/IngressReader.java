package io.simplenetes.pod.reader;

import io.simplenetes.host.file.IngressRule;
import io.simplenetes.host.file.IngressRule.Action;
import io.simplenetes.host.file.IngressRule.Paths;
import io.simplenetes.host.file.IngressRule.Protocol;
import io.simplenetes.pod.schema.Choice;
import io.simplenetes.pod.schema.Place;
import io.simplenetes.pod.source.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads `ingress` of an expose entry.
final class IngressReader {

    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private static final List<String> PATHS = List.of("path", "pathBeg", "pathEnd");

    private IngressReader() {}

    static List<IngressRule> read(Entry expose) {
        List<IngressRule> rules = new ArrayList<>();
        for (Entry entry : expose.entries("ingress", Place.INGRESS)) {
            rule(entry, expose).ifPresent(rules::add);
        }
        return rules;
    }

    private static Optional<IngressRule> rule(Entry entry, Entry expose) {
        Optional<Protocol> protocol = entry.choice("protocol", Choice.INGRESS_PROTOCOL);
        Optional<Integer> bind = bind(entry, protocol);
        List<String> domains = words(entry, "domain");
        domains.forEach(domain -> checkDomain(entry, domain));
        int weight = entry.numberOrStandard("weight");
        Paths paths = paths(entry);
        protocol.ifPresent(p -> checkTcp(entry, p));
        Optional<Action> action = IngressActionReader.read(entry, expose, protocol, paths);
        return protocol.isEmpty() || bind.isEmpty() || action.isEmpty()
                ? Optional.empty()
                : Optional.of(new IngressRule(bind.get(), protocol.get(), domains, weight, paths, action.get()));
    }

    private static Optional<Integer> bind(Entry entry, Optional<Protocol> protocol) {
        if (entry.has("bind") || protocol.isEmpty()) {
            var port = entry.number("bind");
            return port.isPresent() ? Optional.of(port.getAsInt()) : Optional.empty();
        }
        if (protocol.get() == Protocol.TCP) {
            entry.problems()
                    .add(entry.position(), "an ingress rule for tcp needs 'bind'", "add the port of the ingress");
            return Optional.empty();
        }
        return Optional.of(protocol.get() == Protocol.HTTP ? HTTP_PORT : HTTPS_PORT);
    }

    /// Texts divided by blanks.
    private static List<String> words(Entry entry, String key) {
        List<String> words = new ArrayList<>();
        for (String word : entry.text(key).orElse("").split("[ \t\r\n]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    private static void checkDomain(Entry entry, String domain) {
        String name = domain.startsWith("*.") ? domain.substring(2) : domain;
        boolean isName = domain.equals("*")
                || (!name.isEmpty()
                        && name.charAt(0) != '.'
                        && name.chars()
                                .allMatch(c -> (c >= 'a' && c <= 'z')
                                        || (c >= 'A' && c <= 'Z')
                                        || (c >= '0' && c <= '9')
                                        || "-._".indexOf(c) >= 0));
        if (!isName) {
            entry.problems()
                    .add(
                            entry.position("domain"),
                            Quoted.of(domain) + " is not a domain",
                            "write names such as example.org and *.example.org, divided by blanks");
        }
    }

    private static Paths paths(Entry entry) {
        Paths paths = new Paths(words(entry, "path"), words(entry, "pathBeg"), words(entry, "pathEnd"));
        paths.exact().forEach(path -> checkPath(entry, "path", path, true));
        paths.beginnings().forEach(path -> checkPath(entry, "pathBeg", path, true));
        paths.ends().forEach(path -> checkPath(entry, "pathEnd", path, false));
        if (entry.has("path") && (entry.has("pathBeg") || entry.has("pathEnd"))) {
            entry.problems()
                    .add(
                            entry.position("path"),
                            "path cannot be together with pathBeg or pathEnd",
                            "write two rules: one for whole paths, one for the others");
        }
        return paths;
    }

    private static void checkPath(Entry entry, String key, String path, boolean fromRoot) {
        if (!isPrintable(path)) {
            entry.problems()
                    .add(
                            entry.position(key),
                            key + " " + Quoted.of(path) + " has a character that no request has",
                            "write it as the request does, in ASCII with %XX for other bytes");
        } else if (fromRoot && !path.startsWith("/")) {
            entry.problems()
                    .add(entry.position(key), key + " " + Quoted.of(path) + " does not begin with /", "write /" + path);
        }
    }

    static boolean isPrintable(String text) {
        return text.chars().allMatch(c -> c > ' ' && c < 127);
    }

    private static void checkTcp(Entry entry, Protocol protocol) {
        if (protocol == Protocol.TCP) {
            for (String key : PATHS) {
                if (entry.has(key)) {
                    entry.problems()
                            .add(
                                    entry.position(key),
                                    "'" + key + "' has no meaning for tcp",
                                    "remove it, or write protocol: http or https");
                }
            }
        }
    }
}
