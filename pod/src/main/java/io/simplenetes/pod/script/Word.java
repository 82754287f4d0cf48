package io.simplenetes.pod.script;

import io.simplenetes.host.shell.ShellWord;
import java.util.List;
import java.util.stream.Collectors;

/// One word of the script, made of text, which [ShellWord] quotes, and of values that the script knows when it runs.
///
/// @param source how it stands in the script
record Word(String source) {

    /// The option that tells a container where the proxy is, when the host has an interface for it; or no word.
    static final Word ADD_PROXY = new Word("${INTERFACE:+\"--add-host=proxy:$INTERFACE\"}");

    /// Text that stands for itself.
    static Word text(String text) {
        return new Word(ShellWord.of(text).toString());
    }

    /// Texts, each a word.
    static List<Word> texts(String... texts) {
        return List.of(texts).stream().map(Word::text).toList();
    }

    /// The value of an expression of the shell, such as `$RUN`: a constant of this compiler, never a text of a
    /// pod.yaml.
    static Word value(String expression) {
        return new Word('"' + expression + '"');
    }

    /// This word with text after it.
    Word and(String text) {
        return and(Word.text(text));
    }

    /// This word with another directly after it.
    Word and(Word next) {
        return new Word(source + next.source);
    }

    /// Texts as words of one list with a blank between them.
    static Word list(List<String> texts) {
        return text(String.join(" ", texts));
    }

    /// Words as one word, with a blank between them; no words are an empty one.
    static Word spaced(List<Word> words) {
        return words.stream()
                .reduce((first, second) -> first.and(" ").and(second))
                .orElse(text(""));
    }

    /// The lines of a command: the words that belong together on a line, each line but the first one indented.
    static String lines(List<List<Word>> lines) {
        return lines.stream()
                .map(line -> line.stream().map(Word::source).collect(Collectors.joining(" ")))
                .collect(Collectors.joining(" \\\n        "));
    }
}
