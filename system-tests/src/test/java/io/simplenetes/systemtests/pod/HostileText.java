package io.simplenetes.systemtests.pod;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Text that is made to go wrong somewhere between a YAML parser, three shells, JSON, podman and the OCI runtime.
final class HostileText {

    private static final List<String> PIECES = List.of(
            "'",
            "''",
            "'\\''",
            "\"",
            "\\\"",
            "\\",
            "\\\\",
            "\\n",
            "$",
            "$$",
            "$1",
            "$@",
            "$HOME",
            "${HOME}",
            "${",
            "$(id)",
            "$((1+1))",
            "`id`",
            "`",
            "\n",
            "\n\n",
            "\r\n",
            "\r",
            "\t",
            " ",
            "  ",
            "-",
            "--",
            "-e",
            "--privileged",
            "*",
            "?",
            "[a-z]",
            "{a,b}",
            "~",
            "!",
            "#",
            " #",
            ": ",
            ";",
            "&",
            "|",
            "<",
            ">",
            "(",
            ")",
            "=",
            ",",
            "%s",
            "%d%n",
            "\nEND\n",
            "'; exit 1; '",
            "{{.ID}}",
            "[\"x\"]",
            "null",
            "é",
            "漢字",
            "🙂",
            "e\u0301",
            "\u00a0",
            "\u2028",
            "\u202e",
            "\ufeff",
            "\u0001",
            "\u001b[31m",
            "\u007f",
            "\u0085",
            "a",
            "B",
            "7");

    private HostileText() {}

    /// As many texts as wanted, of up to twelve pieces each.
    static List<String> some(Random random, int count) {
        return IntStream.range(0, count).mapToObj(i -> one(random)).toList();
    }

    private static String one(Random random) {
        return IntStream.range(0, random.nextInt(13))
                .mapToObj(i -> switch (random.nextInt(8)) {
                    case 0 -> Character.toString(1 + random.nextInt(0xd7fe));
                    case 1 -> Character.toString(0x1_0000 + random.nextInt(0x10_0000 - 2));
                    default -> PIECES.get(random.nextInt(PIECES.size()));
                })
                .collect(Collectors.joining());
    }

    /// A list in YAML, of texts as they are.
    static String yaml(List<String> texts) {
        return texts.stream().map(HostileText::yaml).collect(Collectors.joining(", ", "[", "]"));
    }

    /// A text within double quotes, YAML 1.2 section 7.3.1.
    static String yaml(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"', '\\' -> quoted.append('\\').appendCodePoint(c);
                default -> {
                    if (c < ' '
                            || (c >= 0x7f && c < 0xa0)
                            || c == 0x2028
                            || c == 0x2029
                            || c == 0xfeff
                            || c == 0xfffe) {
                        quoted.append(String.format("\\u%04x", c));
                    } else if ((c & 0xffff) >= 0xfffe) {
                        quoted.append(String.format("\\U%08x", c));
                    } else {
                        quoted.appendCodePoint(c);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }
}
