package io.simplenetes.pod.script;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Texts that mean something to a shell, to podman or to JSON.
final class HostileTexts {

    private HostileTexts() {}

    static Stream<String> all() {
        return Stream.of(
                "",
                " ",
                "  two  blanks  ",
                "\t",
                "\n",
                "\n\n",
                "a\nb",
                "end\n",
                "\r",
                "\r\n",
                "a\rb",
                "'",
                "''",
                "'\\''",
                "it's",
                "\"",
                "\"\"",
                "\"$HOME\"",
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
                "\\",
                "\\\\",
                "\\n",
                "\\'",
                "a\\",
                "*",
                "?",
                "[a-z]",
                "{a,b}",
                "~",
                "~root",
                "!",
                "!!",
                "#",
                "#x",
                ";",
                "a;b",
                "&",
                "&&",
                "|",
                "||",
                "<",
                ">",
                ">x",
                "<<END",
                "(",
                ")",
                "{",
                "}",
                "=",
                "a=b",
                ",",
                ":",
                "%s",
                "%d%n",
                "-",
                "--",
                "-n",
                "-e",
                "--privileged",
                "é",
                "漢字",
                "\u00a0",
                "\u2028",
                "🙂",
                "e\u0301",
                "\u202e",
                "\u0001",
                "\u001b[31m",
                "\u007f",
                "\u0085",
                "$'a'",
                "$\"a\"",
                "@(a|b)",
                "if",
                "done",
                "'; exit 1; '",
                "$(exit 1)",
                "\n# ---- Ground\n",
                "END",
                "'\nEND\n",
                "[\"json\"]",
                "{\"a\":1}",
                "null");
    }

    /// Up to nine of them in a row, with any characters in between.
    static String generated(Random random) {
        List<String> all = all().toList();
        return IntStream.range(0, random.nextInt(10))
                .mapToObj(i -> random.nextInt(4) > 0
                        ? all.get(random.nextInt(all.size()))
                        : Character.toString(1 + random.nextInt(0xd7fe)))
                .collect(Collectors.joining());
    }
}
