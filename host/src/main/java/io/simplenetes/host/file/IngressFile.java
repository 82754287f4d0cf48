package io.simplenetes.host.file;

import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import io.simplenetes.host.file.IngressRule.Action;
import io.simplenetes.host.file.IngressRule.Backend;
import io.simplenetes.host.file.IngressRule.ErrorFile;
import io.simplenetes.host.file.IngressRule.Paths;
import io.simplenetes.host.file.IngressRule.Protocol;
import io.simplenetes.host.file.IngressRule.RedirectLocation;
import io.simplenetes.host.file.IngressRule.RedirectPrefix;
import io.simplenetes.host.file.IngressRule.RedirectToHttps;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `pod.ingress.conf`: blocks of lines `key value`, for example
///
/// ```
/// bind 443
/// protocol https
/// host example.org *.example.org
/// weight 100
/// path_beg /api/ /v2/
/// clusterport 61004
/// ```
///
/// A key that is there already begins the next block. Blank lines, lines that begin with `#` and unknown keys are
/// passed over. `host` is there in every block, `path`, `path_beg` and `path_end` where they say something, and one of
/// `redirect_to_https`, `redirect_location`, `redirect_prefix`, `errorfile` and `clusterport`, in this order.
public final class IngressFile {

    private static final List<String> KEYS = List.of(
            "bind",
            "protocol",
            "host",
            "weight",
            "path",
            "path_beg",
            "path_end",
            "redirect_to_https",
            "redirect_location",
            "redirect_prefix",
            "errorfile",
            "clusterport");
    private static final int MAX_PORT = 65_535;

    private IngressFile() {}

    /// The content of a file, in the order given.
    public static String content(List<IngressRule> rules) {
        StringBuilder text = new StringBuilder();
        for (IngressRule rule : rules) {
            line(text, "bind", String.valueOf(rule.bind()));
            line(text, "protocol", rule.protocol().word());
            line(text, "host", String.join(" ", rule.domains()));
            line(text, "weight", String.valueOf(rule.weight()));
            words(text, "path", rule.paths().exact());
            words(text, "path_beg", rule.paths().beginnings());
            words(text, "path_end", rule.paths().ends());
            action(text, rule.action());
        }
        return text.toString();
    }

    private static void action(StringBuilder text, Action action) {
        if (action instanceof Backend backend) {
            line(text, "clusterport", String.valueOf(backend.clusterPort()));
        } else if (action instanceof RedirectLocation location) {
            line(text, "redirect_location", location.url());
        } else if (action instanceof RedirectPrefix prefix) {
            line(text, "redirect_prefix", prefix.url());
        } else if (action instanceof ErrorFile error) {
            line(text, "errorfile", error.code() + " " + error.file());
        } else {
            line(text, "redirect_to_https", "true");
        }
    }

    private static void line(StringBuilder text, String key, String value) {
        text.append(key).append(' ').append(value).append('\n');
    }

    private static void words(StringBuilder text, String key, List<String> words) {
        if (!words.isEmpty()) {
            line(text, key, String.join(" ", words));
        }
    }

    /// Reads a file. Of several actions in a block the first in the order above counts.
    ///
    /// @param file for messages
    /// @throws UserException with the line of a block that is incomplete or wrong: a rule without its restrictions
    ///     would take the requests of others
    public static List<IngressRule> read(Path file, String content) {
        List<IngressRule> rules = new ArrayList<>();
        Map<String, String> block = new LinkedHashMap<>();
        int begin = 1;
        String[] lines = content.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            int blank = line.indexOf(' ');
            String key = blank < 0 ? line : line.substring(0, blank);
            if (KEYS.contains(key)) {
                if (block.containsKey(key)) {
                    rules.add(new Block(file, begin, block).rule());
                    block = new LinkedHashMap<>();
                }
                if (block.isEmpty()) {
                    begin = i + 1;
                }
                block.put(key, blank < 0 ? "" : line.substring(blank).strip());
            }
        }
        if (!block.isEmpty()) {
            rules.add(new Block(file, begin, block).rule());
        }
        return rules;
    }

    private record Block(Path file, int line, Map<String, String> values) {

        IngressRule rule() {
            return new IngressRule(
                    number("bind", 1, MAX_PORT).orElseThrow(() -> wrong("it has no bind")),
                    protocol(),
                    words("host"),
                    number("weight", 0, Integer.MAX_VALUE).orElse(IngressRule.DEFAULT_WEIGHT),
                    new Paths(words("path"), words("path_beg"), words("path_end")),
                    action());
        }

        private Protocol protocol() {
            String word = values.getOrDefault("protocol", "");
            for (Protocol protocol : Protocol.values()) {
                if (protocol.word().equals(word)) {
                    return protocol;
                }
            }
            throw wrong("its protocol is not http, https or tcp");
        }

        private Action action() {
            if (values.getOrDefault("redirect_to_https", "").equals("true")) {
                return new RedirectToHttps();
            }
            String location = values.getOrDefault("redirect_location", "");
            if (!location.isEmpty()) {
                return new RedirectLocation(location);
            }
            String prefix = values.getOrDefault("redirect_prefix", "");
            if (!prefix.isEmpty()) {
                return new RedirectPrefix(prefix);
            }
            return errorFile()
                    .or(() -> number("clusterport", 1, MAX_PORT).map(Backend::new))
                    .orElseThrow(() -> wrong("it has no clusterport, redirect or errorfile"));
        }

        private Optional<Action> errorFile() {
            String value = values.getOrDefault("errorfile", "");
            if (value.isEmpty()) {
                return Optional.empty();
            }
            int blank = value.indexOf(' ');
            int code = blank == 3 && isNumber(value.substring(0, 3)) ? Integer.parseInt(value.substring(0, 3)) : 0;
            if (code < 200 || code > 599) {
                throw wrong("its errorfile is not CODE FILE");
            }
            return Optional.of(new ErrorFile(code, value.substring(blank).strip()));
        }

        private List<String> words(String key) {
            String value = values.getOrDefault(key, "");
            return value.isEmpty() ? List.of() : List.of(value.split("[ \t]+"));
        }

        private Optional<Integer> number(String key, int least, int most) {
            String value = values.getOrDefault(key, "");
            if (value.isEmpty()) {
                return Optional.empty();
            }
            if (isNumber(value) && value.length() <= 10) {
                long number = Long.parseLong(value);
                if (number >= least && number <= most) {
                    return Optional.of((int) number);
                }
            }
            throw wrong("its " + key + " is not a number from " + least + " to " + most);
        }

        private static boolean isNumber(String text) {
            return text.chars().allMatch(c -> c >= '0' && c <= '9');
        }

        private UserException wrong(String what) {
            return UserException.invalid(Problem.of("this rule of the ingress is wrong: " + what)
                    .at(file, line)
                    .remedy("compile the pod again"));
        }
    }
}
