package io.simplenetes.pod.yaml;

import io.simplenetes.pod.source.Position;
import io.simplenetes.pod.source.Problems;
import io.simplenetes.pod.source.SourceMap;
import java.util.function.Supplier;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// What the YAML library sees in a text, one thing after the other, with its places in the user's file.
final class Events {

    private final ParserImpl parser;
    private final SourceMap origins;
    private final Problems problems;
    private Position last = Position.START;

    Events(String text, SourceMap origins, Problems problems) {
        // With the whole text in its buffer the library does not copy what it has once for each kilobyte more.
        LoadSettings settings = LoadSettings.builder()
                .setBufferSize(text.length() + 1)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        this.parser = new ParserImpl(settings, new StreamReader(settings, text));
        this.origins = origins;
        this.problems = problems;
    }

    /// Whether the next event is of a kind.
    ///
    /// @throws UserException when the text is not YAML
    boolean at(Event.ID id) {
        return guarded(() -> parser.checkEvent(id));
    }

    /// The next event, without going on.
    ///
    /// @throws UserException when the text is not YAML
    Event peek() {
        return guarded(parser::peekEvent);
    }

    /// The next event.
    ///
    /// @throws UserException when the text is not YAML
    Event next() {
        Event event = guarded(parser::next);
        last = position(event);
        return event;
    }

    /// Where an event begins.
    Position position(Event event) {
        return event.getStartMark().map(mark -> origins.at(mark.getIndex())).orElse(last);
    }

    private <T> T guarded(Supplier<T> step) {
        try {
            return step.get();
        } catch (YamlEngineException e) {
            throw SyntaxProblem.of(e, origins, problems);
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            // Version 3.2 fails so for a text that ends within an escape sequence, such as "\\u.
            throw problems.fatal(last, "what follows is not YAML", "look for an incomplete text in double quotes");
        }
    }
}
