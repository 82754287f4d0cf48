package io.simplenetes.pod.template;

import io.simplenetes.pod.source.Position;
import io.simplenetes.pod.source.Problems;
import io.simplenetes.pod.source.Quoted;
import io.simplenetes.pod.source.SourceMap;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Fills in a template. Each value is put in as it is, once: what looks like a variable or a directive in a value is
/// text.
public final class Preprocessor {

    /// What a pod.yaml may grow to, in UTF-16 units: far more than anybody writes, far less than fills the memory.
    private static final int MAX_LENGTH = 3_000_000;

    private final Function<String, Optional<String>> variables;
    private final UnaryOperator<String> place;
    private final boolean mayBeUndefined;
    private final Problems problems;
    private final StringBuilder out = new StringBuilder();
    private final SourceMap.Builder origins = new SourceMap.Builder();
    private final Deque<Block> open = new ArrayDeque<>();
    private final Set<String> undefined = new HashSet<>();

    private Preprocessor(
            Function<String, Optional<String>> variables,
            UnaryOperator<String> place,
            boolean mayBeUndefined,
            Problems problems) {
        this.variables = variables;
        this.place = place;
        this.mayBeUndefined = mayBeUndefined;
        this.problems = problems;
    }

    /// Fills in a template.
    ///
    /// @param variables the value of a variable, empty when it has none
    /// @param place where a variable is given a value, for messages
    /// @param mayBeUndefined whether a variable without a value is empty text, with a warning
    /// @param problems gets each undefined variable in text that is kept, and each directive without its
    ///     counterpart; the result is of use only when there are none
    public static Preprocessed run(
            Template template,
            Function<String, Optional<String>> variables,
            UnaryOperator<String> place,
            boolean mayBeUndefined,
            Problems problems) {
        Preprocessor preprocessor = new Preprocessor(variables, place, mayBeUndefined, problems);
        template.forEachLine(preprocessor::line);
        preprocessor.open.descendingIterator().forEachRemaining(preprocessor::unclosed);
        return new Preprocessed(preprocessor.out.toString(), preprocessor.origins.build());
    }

    /// (Without a pattern switch, which costs milliseconds at start: docs/decisions, 0104.)
    private void line(Line line) {
        Position start = new Position(line.number(), 1);
        if (line instanceof Line.Condition condition) {
            open.push(new Block(condition, isKept() && holds(condition)));
        } else if (line instanceof Line.End end) {
            close(end, start);
        } else if (line instanceof Line.Else) {
            problems.add(
                    start, "there is no #else", "end the block with #endif and begin another with #ifndef or #ifntrue");
        } else if (isKept() && line instanceof Line.Comment comment) {
            copy(comment.text(), start);
        } else if (isKept()) {
            line.pieces().forEach(piece -> put(piece, line.number()));
        }
    }

    private boolean isKept() {
        return open.isEmpty() || open.element().kept();
    }

    /// An undefined variable counts as empty here: asking whether it has a value is what directives are for.
    private boolean holds(Line.Condition condition) {
        StringBuilder value = new StringBuilder();
        for (Piece piece : condition.pieces()) {
            value.append(piece.isVariable() ? variables.apply(piece.text()).orElse("") : piece.text());
        }
        return condition.test().holds(value.toString().strip());
    }

    private void close(Line.End end, Position start) {
        if (!end.rest().isEmpty()) {
            problems.add(start, Quoted.of(end.rest()) + " stands after #endif", "put nothing after #endif");
        }
        if (open.isEmpty()) {
            problems.add(start, "this #endif ends no block", "remove it, or add the missing #ifdef or #iftrue above");
        } else {
            open.pop();
        }
    }

    private void unclosed(Block block) {
        String word = block.condition().test().word();
        problems.add(
                new Position(block.condition().number(), 1),
                "this " + word + " has no #endif",
                "add a line #endif where the block ends");
    }

    private void put(Piece piece, int line) {
        Position position = new Position(line, piece.column());
        if (piece.isVariable()) {
            variables
                    .apply(piece.text())
                    .ifPresentOrElse(value -> insert(value, position), () -> miss(piece.text(), position));
        } else {
            copy(piece.text(), position);
        }
    }

    /// Once for each variable.
    private void miss(String name, Position position) {
        if (undefined.add(name)) {
            String what = "the variable " + name + " has no value";
            String remedy = "give it a value (" + place.apply(name) + "), or write $${" + name + "} for the text ${"
                    + name + "}";
            if (mayBeUndefined) {
                problems.warn(position, what + " and counts as empty", remedy);
            } else {
                problems.add(position, what, remedy);
            }
        }
    }

    private void copy(String text, Position position) {
        limit(text, position);
        out.append(text);
        origins.copied(text, position);
    }

    private void insert(String value, Position position) {
        limit(value, position);
        out.append(value);
        origins.inserted(value, position);
    }

    private void limit(String more, Position position) {
        if (out.length() + (long) more.length() > MAX_LENGTH) {
            throw problems.fatal(
                    position,
                    "the file is larger than " + MAX_LENGTH + " characters here",
                    "put large data into a config folder");
        }
    }

    private record Block(Line.Condition condition, boolean kept) {}
}
