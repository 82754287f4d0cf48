package io.simplenetes.pod.yaml;

import io.simplenetes.host.error.UserException;
import io.simplenetes.pod.source.Position;
import io.simplenetes.pod.source.Problems;
import io.simplenetes.pod.source.SourceMap;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;

/// What the YAML library has against a text, said so that it helps.
///
/// @param context part of what the library was doing
/// @param problem part of what it found
/// @param atBegin whether the place to show is where the thing begins rather than where reading it failed
/// @param what what to say; `LINE` stands for the line in which the thing begins
/// @param remedy what to advise
record SyntaxProblem(String context, String problem, boolean atBegin, String what, String remedy) {

    private static final String QUOTES = "put quotes around it";

    /// In the order in which they are tried.
    private static final List<SyntaxProblem> KNOWN = List.of(
            here(
                    "",
                    "mapping values are not allowed",
                    "this colon makes no sense here",
                    "put quotes around a text with a colon and a blank, or mend the indentation"),
            here("", "\\t(TAB)", "a tab cannot stand here", "indent with spaces"),
            here("", "cannot start any token", "a text cannot begin with this character", QUOTES),
            here("", "expected the node content", "a text cannot begin with this character", QUOTES),
            here(
                    "",
                    "found unknown escape character",
                    "this is no escape sequence of double quotes",
                    "write \\\\ for a backslash, or use single quotes"),
            here(
                    "",
                    "escape sequence of",
                    "this escape sequence is incomplete",
                    "use single quotes, or write \\\\ for a backslash"),
            begin("quoted scalar", "end of stream", "this quote is never closed", "add the closing quote"),
            begin("quoted scalar", "document separator", "this quote is never closed", "add the closing quote"),
            begin("an alias", "", "this is no alias", "put quotes around a text that begins with *"),
            begin("an anchor", "", "this is no anchor", "put quotes around a text that begins with &"),
            begin("a tag", "", "this is no tag", "put quotes around a text that begins with !"),
            here(
                    "flow sequence",
                    "",
                    "the list that begins with [ in line LINE goes wrong here",
                    "close it with ], divide its items with commas, or put quotes around a text that begins with ["),
            here(
                    "flow mapping",
                    "",
                    "the map that begins with { in line LINE goes wrong here",
                    "close it with }, divide its keys with commas, or put quotes around a text that begins with {"),
            here(
                    "block scalar",
                    "line break",
                    "nothing can follow | or > on its line",
                    "begin the text on the next line, or put quotes around it"),
            here(
                    "block scalar",
                    "indentation indicator",
                    "this is no indentation of a block text",
                    "use 1 to 9, or none"),
            here(
                    "",
                    "expected <block end>",
                    "this does not fit what stands above it",
                    "indent it like the other entries of its list or map; put nothing after a closing quote"),
            here(
                    "",
                    "could not find expected ':'",
                    "this line has neither a key nor an item",
                    "write 'key: value' or '- item', or indent the line more to continue the text above"),
            here(
                    "",
                    "sequence entries are not allowed",
                    "a list cannot begin here",
                    "begin it on the next line, or put quotes around a text that begins with -"),
            here(
                    "",
                    "expected '<document start>'",
                    "this stands outside of the document",
                    "remove it, or the line ... or %"),
            here("directive", "", "this is no YAML directive", "remove the line"));

    private static SyntaxProblem here(String context, String problem, String what, String remedy) {
        return new SyntaxProblem(context, problem, false, what, remedy);
    }

    private static SyntaxProblem begin(String context, String problem, String what, String remedy) {
        return new SyntaxProblem(context, problem, true, what, remedy);
    }

    /// The exception to throw.
    static UserException of(YamlEngineException e, SourceMap origins, Problems problems) {
        return switch (e) {
            case ReaderException reader ->
                problems.fatal(
                        origins.at(reader.getPosition()),
                        "this character is not allowed: U+" + Integer.toHexString(reader.getCodePoint()),
                        "remove it, or write it within double quotes as an escape such as \\x1b");
            case YamlVersionException version ->
                problems.fatal(Position.START, "this version of YAML is not known", "remove the line %YAML");
            case MarkedYamlEngineException marked -> of(marked, origins, problems);
            default -> problems.fatal(Position.START, "this is not YAML: " + e.getMessage(), QUOTES);
        };
    }

    private static UserException of(MarkedYamlEngineException e, SourceMap origins, Problems problems) {
        String context = Optional.ofNullable(e.getContext()).orElse("");
        for (SyntaxProblem known : KNOWN) {
            if (context.contains(known.context) && e.getProblem().contains(known.problem)) {
                Position here = position(e.getProblemMark(), origins);
                Position begin = e.getContextMark().isPresent() ? position(e.getContextMark(), origins) : here;
                String what = known.what.replace("LINE", String.valueOf(begin.line()));
                return problems.fatal(known.atBegin ? begin : here, what, known.remedy);
            }
        }
        return problems.fatal(
                position(e.getProblemMark(), origins),
                "this is not YAML: " + (context + " " + e.getProblem()).strip(),
                QUOTES);
    }

    private static Position position(Optional<Mark> mark, SourceMap origins) {
        return mark.map(m -> origins.at(m.getIndex())).orElse(Position.START);
    }
}
