package io.simplenetes.pod.reader;

import io.simplenetes.host.file.IngressRule.Action;
import io.simplenetes.host.file.IngressRule.Backend;
import io.simplenetes.host.file.IngressRule.ErrorFile;
import io.simplenetes.host.file.IngressRule.Paths;
import io.simplenetes.host.file.IngressRule.Protocol;
import io.simplenetes.host.file.IngressRule.RedirectLocation;
import io.simplenetes.host.file.IngressRule.RedirectPrefix;
import io.simplenetes.host.file.IngressRule.RedirectToHttps;
import io.simplenetes.pod.schema.Choice;
import io.simplenetes.pod.source.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads what an ingress rule does: one of the redirects, or `errorfile`, or else the cluster port of its expose entry.
final class IngressActionReader {

    private static final List<String> ANSWERS = List.of("redirectLocation", "redirectPrefix", "errorfile");

    /// From here on ports are for the cluster itself.
    private static final int FIRST_INTERNAL = 64_000;

    private static final int LEAST_CODE = 200;
    private static final int MOST_CODE = 599;

    private IngressActionReader() {}

    /// @param protocol empty when it is not known, which is a problem already
    static Optional<Action> read(Entry entry, Entry expose, Optional<Protocol> protocol, Paths paths) {
        List<String> answers = new ArrayList<>();
        if (entry.has("redirectToHttps")
                && entry.choice("redirectToHttps", Choice.YES_OR_NO).orElse(true)) {
            answers.add("redirectToHttps");
        }
        for (String key : ANSWERS) {
            if (entry.has(key)) {
                answers.add(key);
            }
        }
        if (answers.isEmpty()) {
            return backend(entry, expose, protocol, paths);
        }
        if (answers.size() > 1) {
            complain(
                    entry,
                    answers.get(1),
                    answers.getFirst() + " and " + answers.get(1) + " cannot both be the answer",
                    "keep one of them, or write two rules");
        }
        return answer(entry, answers.getFirst(), protocol);
    }

    private static Optional<Action> answer(Entry entry, String key, Optional<Protocol> protocol) {
        if (protocol.equals(Optional.of(Protocol.TCP))) {
            complain(entry, key, "'" + key + "' has no meaning for tcp", "remove it, or write protocol: http or https");
        }
        if (key.equals("redirectToHttps")) {
            if (protocol.equals(Optional.of(Protocol.HTTPS))) {
                complain(entry, key, "redirectToHttps on https leads to itself", "write protocol: http, or remove it");
            }
            return Optional.of(new RedirectToHttps());
        }
        Optional<String> written = entry.text(key);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        String text = written.get();
        if (key.equals("errorfile")) {
            return errorFile(entry, text);
        }
        if (text.isEmpty() || !IngressReader.isPrintable(text)) {
            complain(
                    entry,
                    key,
                    key + " " + Quoted.of(text) + " is not a URL",
                    "write one such as https://www.example.org/, without blanks, with %XX for other than ASCII");
        }
        return Optional.of(key.equals("redirectPrefix") ? new RedirectPrefix(text) : new RedirectLocation(text));
    }

    private static Optional<Action> errorFile(Entry entry, String text) {
        int blank = text.indexOf(' ');
        String code = blank < 0 ? text : text.substring(0, blank);
        String file = blank < 0 ? "" : text.substring(blank).strip();
        boolean isNumber = code.length() == 3 && code.chars().allMatch(c -> c >= '0' && c <= '9');
        int number = isNumber ? Integer.parseInt(code) : 0;
        if (number < LEAST_CODE
                || number > MOST_CODE
                || !file.startsWith("/")
                || file.chars().anyMatch(Character::isISOControl)) {
            complain(
                    entry,
                    "errorfile",
                    "errorfile " + Quoted.of(text) + " is not a status code and a path",
                    "write both, such as 503 /mnt/conf/sorry.http");
            return Optional.empty();
        }
        return Optional.of(new ErrorFile(number, file));
    }

    private static Optional<Action> backend(Entry entry, Entry expose, Optional<Protocol> protocol, Paths paths) {
        if (!expose.has("hostPort") || !expose.has("clusterPort")) {
            entry.problems()
                    .add(
                            entry.position(),
                            "this ingress rule leads nowhere: its expose entry has no hostPort or no clusterPort",
                            "add them, or a redirect or errorfile to it");
            return Optional.empty();
        }
        if (protocol.isPresent() && protocol.get() != Protocol.TCP && paths.isAll()) {
            entry.problems()
                    .add(
                            entry.position(),
                            "an ingress rule for " + protocol.get().word() + " needs path, pathBeg or pathEnd",
                            "add pathBeg: / for all paths");
        }
        var port = portOf(expose);
        if (port.isPresent() && port.get() >= FIRST_INTERNAL) {
            complain(
                    expose,
                    "ingress",
                    "clusterPort " + port.get() + " cannot be reached through the ingress",
                    "use one below " + FIRST_INTERNAL + ": those above are for the cluster itself");
        }
        return port.map(Backend::new);
    }

    /// The cluster port, if it is a port at all: that it is not is a problem of the expose entry.
    private static Optional<Integer> portOf(Entry expose) {
        String digits = expose.textAgain("clusterPort").orElse("");
        boolean isNumber =
                !digits.isEmpty() && digits.length() <= 5 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Optional.of(Integer.parseInt(digits)) : Optional.empty();
    }

    private static void complain(Entry entry, String key, String what, String remedy) {
        entry.problems().add(entry.position(key), what, remedy);
    }
}
