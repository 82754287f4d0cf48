package io.simplenetes.pod.reader;

import io.simplenetes.pod.source.Position;
import io.simplenetes.pod.source.Problems;
import java.util.HashMap;
import java.util.Map;

/// Things that can be there only once.
final class Once {

    private final Map<Object, Position> first = new HashMap<>();
    private final Problems problems;

    Once(Problems problems) {
        this.problems = problems;
    }

    /// Remembers a thing; a problem when it is not the first of its kind.
    ///
    /// @param what what to say then
    void claim(Object thing, Position position, String what) {
        Position earlier = first.putIfAbsent(thing, position);
        if (earlier != null) {
            problems.add(position, what, "line " + earlier.line() + " has it already");
        }
    }
}
