package io.simplenetes.pod.schema;

/// What the value of a key is.
public sealed interface Kind permits Text, WholeNumber, Choice, Kind.Texts, Kind.Entries, Kind.Fields, Kind.OneEntry {

    /// What to write, as the end of a sentence: `a number from 1 to 65535`.
    String what();

    /// A list of texts.
    ///
    /// @param item what each is
    /// @param least how many there must be at least
    record Texts(Text item, int least) implements Kind {

        /// A program and its arguments.
        static final Texts COMMAND = new Texts(Text.ANY, 1);

        static Texts of(Text item) {
            return new Texts(item, 0);
        }

        @Override
        public String what() {
            return item.equals(Text.ANY) ? "a list of texts" : "a list; each item is " + item.what();
        }
    }

    /// A list of maps.
    ///
    /// @param of what each is
    /// @param least how many there must be at least
    record Entries(Place of, int least) implements Kind {

        static Entries of(Place of) {
            return new Entries(of, 0);
        }

        @Override
        public String what() {
            return "a list of maps";
        }
    }

    /// A map.
    ///
    /// @param of what it is
    record Fields(Place of) implements Kind {
        @Override
        public String what() {
            return "a map";
        }
    }

    /// A map, or a list of one map.
    ///
    /// @param of what it is
    record OneEntry(Place of) implements Kind {
        @Override
        public String what() {
            return "a map, or a list of one map";
        }
    }
}
