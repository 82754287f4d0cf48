package io.simplenetes.pod.script;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the supervisor knows of something, as variables of the script that begin with the thing's name. A POSIX shell
/// has no records, so that one function copies them to variables without the name, and another copies them back.
///
/// @param name what its variables begin with
/// @param groups the fields, those that belong together on a line
record Fields(String name, List<List<Field>> groups) {

    /// A field with its value at the beginning.
    record Field(String name, String beginning) {

        /// Fields that are empty at the beginning.
        static List<Field> empty(String... names) {
            return Stream.of(names).map(name -> new Field(name, "")).toList();
        }
    }

    /// The variables at the beginning, then the two functions.
    ///
    /// @param constants assignments of what never changes
    String text(String recall, String remember, List<String> constants) {
        List<String> recalled = Stream.concat(
                        constants.stream(), lines(field -> field.name() + "=$" + own(field)).stream())
                .toList();
        return String.join(
                        "\n",
                        lines(field ->
                                own(field) + "=" + Word.text(field.beginning()).source()))
                + "\n\n"
                + ShellFunction.of(recall, recalled)
                + ShellFunction.of(remember, lines(field -> own(field) + "=$" + field.name()));
    }

    private List<String> lines(Function<Field, String> assignment) {
        return groups.stream()
                .map(group -> group.stream().map(assignment).collect(Collectors.joining(" ")))
                .toList();
    }

    private String own(Field field) {
        return name + "_" + field.name();
    }
}
