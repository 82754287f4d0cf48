package io.simplenetes.pod.schema;

import java.util.List;

/// How keys of one map depend on each other. A key without a value counts as left out.
public sealed interface Rule {

    /// The rule in words, in Markdown, without a full stop.
    String text();

    /// A key is of no use without others.
    record Needs(String key, List<String> others) implements Rule {
        @Override
        public String text() {
            return quoted(key) + " needs " + joined(others, " and ");
        }
    }

    /// Not more than one of some keys can be there.
    record AtMostOne(List<String> keys) implements Rule {
        @Override
        public String text() {
            return "at most one of " + joined(keys, " and ") + " can be there";
        }
    }

    /// One of some keys must be there.
    record AtLeastOne(List<String> keys) implements Rule {
        @Override
        public String text() {
            return joined(keys, " or ") + " must be there";
        }
    }

    /// A key has a meaning only if another one has certain words.
    ///
    /// @param key which has a meaning then only
    /// @param other which must have one of the words; when it is left out it has its standard value
    /// @param words some of the words of its [Choice]
    record OnlyWith(String key, String other, List<String> words) implements Rule {
        @Override
        public String text() {
            return quoted(key) + " needs "
                    + joined(words.stream().map(word -> other + ": " + word).toList(), " or ");
        }
    }

    /// A key must be there if another one has a certain word.
    record NeededWith(String key, String other, String word) implements Rule {
        @Override
        public String text() {
            return "`" + other + ": " + word + "` needs " + quoted(key);
        }
    }

    /// A word of a key has a meaning only if another one has certain words.
    ///
    /// @param key a [Choice]
    /// @param word one of its words
    /// @param other which must have one of the words then
    /// @param words some of the words of its [Choice]
    record WordNeeds(String key, String word, String other, List<String> words) implements Rule {
        @Override
        public String text() {
            return "`" + key + ": " + word + "` needs "
                    + joined(words.stream().map(each -> other + ": " + each).toList(), " or ");
        }
    }

    private static String quoted(String key) {
        return "`" + key + "`";
    }

    private static String joined(List<String> keys, String last) {
        List<String> quoted = keys.stream().map(Rule::quoted).toList();
        return quoted.size() == 1
                ? quoted.getFirst()
                : String.join(", ", quoted.subList(0, quoted.size() - 1)) + last + quoted.getLast();
    }
}
