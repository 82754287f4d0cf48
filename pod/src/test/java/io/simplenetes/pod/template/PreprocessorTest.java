package io.simplenetes.pod.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import io.simplenetes.pod.source.Position;
import io.simplenetes.pod.source.Problems;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreprocessorTest {

    private static final Map<String, String> VALUES =
            Map.of("yes", "true", "no", "false", "empty", "", "words", "two words", "true_twice", "true true");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&",
                "a&b",
                "\\n",
                "\\1",
                "\\",
                "a/b",
                "$",
                "$$",
                "${yes}",
                "$${yes}",
                "two\nlines",
                "#endif",
                "\n#endif",
                "'\"`$(id)`\"'",
                " ",
                "é漢\uD83D\uDE00"
            })
    void aValueIsPutInAsItIs(String value) {
        // C5: sed's & and \ in values.
        assertThat(run("a ${X} b\n", Map.of("X", value))).isEqualTo("a " + value + " b\n");
    }

    @Test
    void aDollarThatBeginsNoVariableStays() {
        String text = "$yes ${yes:-x} ${1yes} ${} ${yes $(yes) $ ${é}\n${yes";
        assertThat(run(text, VALUES)).isEqualTo(text);
    }

    @Test
    void twoDollarsWriteWhatLooksLikeAVariable() {
        assertThat(run("$${yes} $${unknown} $$ $${1} $$${yes} ${yes}${yes}\n", VALUES))
                .isEqualTo("${yes} ${unknown} $$ $${1} $${yes} truetrue\n");
    }

    @Test
    void aBlockIsKeptWhenItsConditionHolds() {
        // C5: several words made the original overlook the directive, and keep all later blocks.
        assertThat(kept("#ifdef ${yes}")).isTrue();
        assertThat(kept("#ifdef ${words}")).isTrue();
        assertThat(kept("#ifdef literal")).isTrue();
        assertThat(kept("#ifdef ${empty}${empty}")).isFalse();
        assertThat(kept("#ifdef ${unknown}")).isFalse();
        assertThat(kept("#ifdef")).isFalse();
        assertThat(kept("#ifndef ${unknown}")).isTrue();
        assertThat(kept("#ifndef ${words}")).isFalse();
        assertThat(kept("#iftrue ${yes}")).isTrue();
        assertThat(kept("#iftrue ${no}")).isFalse();
        assertThat(kept("#iftrue \"true\"")).isFalse();
        assertThat(kept("#iftrue ${true_twice}")).isFalse();
        assertThat(kept("#iftrue ${unknown}")).isFalse();
        assertThat(kept("#ifntrue ${no}")).isTrue();
        assertThat(kept("#ifntrue ${unknown}")).isTrue();
        assertThat(kept("#ifntrue ${words}")).isTrue();
        assertThat(kept("#ifntrue ${yes}")).isFalse();
    }

    @Test
    void blanksAfterADirectiveMeanNothing() {
        assertThat(kept("#ifdef ${yes} \t")).isTrue();
        assertThat(kept("#iftrue\ttrue\r")).isTrue();
        assertThat(run("#ifdef\t \nx\n#endif \t\r\n", VALUES)).isEmpty();
    }

    @Test
    void blocksNest() {
        String text = """
                a
                #iftrue ${yes}
                b
                #ifdef ${unknown}
                c
                #ifdef ${yes}
                d
                #endif
                #endif
                e
                #endif
                f
                """;
        assertThat(run(text, VALUES)).isEqualTo("a\nb\ne\nf\n");
    }

    @Test
    void aDirectiveStandsAtTheBeginningOfItsLine() {
        assertThat(run(" #ifdef\nx\n #endif\n#ifdefx\n#if\n", VALUES)).isEqualTo(" #ifdef\nx\n #endif\n#ifdefx\n#if\n");
    }

    @Test
    void commentsAndDroppedBlocksNeedNoValues() {
        assertThat(run(
                        "# ${unknown} ${yes}\n  # $${x}\n#iftrue ${no}\n${unknown}\n#ifdef ${unknown}\n#endif\n#endif\n",
                        VALUES))
                .isEqualTo("# ${unknown} ${yes}\n  # $${x}\n");
    }

    @Test
    void problemsStandWithTheirLines() {
        // C5: a missing #endif was no error, a stray one turned all later directives into comments.
        assertThatThrownBy(() ->
                        run("a: ${one} ${two}\nb: ${one}\n#endif\n#iftrue x\n#else\n#endif x\n#ifdef y\n", VALUES))
                .isInstanceOf(UserException.class)
                .hasMessage("""
                        pod.yaml:1:4: the variable one has no value
                               give it a value (pod.env; in a cluster cluster-vars.env), or write $${one} for the text ${one}
                        pod.yaml:1:11: the variable two has no value
                               give it a value (pod.env; in a cluster cluster-vars.env), or write $${two} for the text ${two}
                        pod.yaml:3:1: this #endif ends no block
                               remove it, or add the missing #ifdef or #iftrue above
                        pod.yaml:5:1: there is no #else
                               end the block with #endif and begin another with #ifndef or #ifntrue
                        pod.yaml:6:1: 'x' stands after #endif
                               put nothing after #endif
                        pod.yaml:7:1: this #ifdef has no #endif
                               add a line #endif where the block ends""");
    }

    @Test
    void undefinedVariablesCanBeAllowed() {
        Problems problems = new Problems(Path.of("pod.yaml"));
        Preprocessed result = Preprocessor.run(
                Template.parse("a: ${one} ${two}${one}\nb: ${x}\n#ifdef ${three}\n${four}\n#endif\n"),
                name -> Optional.ofNullable(VALUES.get(name))
                        .or(() -> Optional.of("X").filter(x -> name.equals("x"))),
                name -> "pod.env",
                true,
                problems);

        problems.throwIfAny();
        assertThat(result.text()).isEqualTo("a:  \nb: X\n");
        assertThat(problems.warnings())
                .extracting(Problem::toString)
                .containsExactly(
                        "pod.yaml:1:4: the variable one has no value and counts as empty\n"
                                + "       give it a value (pod.env), or write $${one} for the text ${one}",
                        "pod.yaml:1:11: the variable two has no value and counts as empty\n"
                                + "       give it a value (pod.env), or write $${two} for the text ${two}");
        assertThat(result.origins().at(3)).isEqualTo(new Position(1, 10));
        assertThat(result.origins().at(8)).isEqualTo(new Position(2, 4));
    }

    /// C5: the original eats the `${code}` of shell code in a probe.
    @Test
    void shellCodeSurvivesWithItsEscape() {
        String code =
                "code=$(curl -so /dev/null -w '%{http_code}' localhost); [ \"$${code}\" = 200 ] && echo ${code:-x}";

        assertThat(run(code, VALUES)).isEqualTo(code.replace("$${", "${"));
    }

    @Test
    void aFileThatGrowsBeyondReasonIsRefused() {
        assertThatThrownBy(() -> run("${X}".repeat(100), Map.of("X", "x".repeat(100_000))))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("pod.yaml:1:121: the file is larger");
    }

    @Test
    void eachCharacterKnowsWhereItComesFrom() {
        Preprocessed result = preprocess(
                "\uFEFFab${X}cd\n#ifdef\nno\n#endif\n# c\n\uD83D\uDE00e $${Y}f\n",
                Map.of("X", "1\n2"),
                new Problems(Path.of("f")));

        assertThat(result.text()).isEqualTo("ab1\n2cd\n# c\n\uD83D\uDE00e ${Y}f\n");
        int[] points = result.text().codePoints().toArray();
        StringBuilder places = new StringBuilder();
        for (int i = 0; i <= points.length; i++) {
            var at = result.origins().at(i);
            places.append(i < points.length && points[i] != '\n' ? Character.toString(points[i]) : ".")
                    .append(at.line())
                    .append(':')
                    .append(at.column())
                    .append(' ');
        }
        assertThat(places)
                .hasToString("a1:1 b1:2 11:3 .1:3 21:3 c1:7 d1:8 .1:9 #5:1  5:2 c5:3 .5:4 "
                        + "\uD83D\uDE006:1 e6:2  6:3 $6:4 {6:5 Y6:6 }6:7 f6:9 .6:10 .7:1 ");
    }

    private static boolean kept(String directive) {
        return !run(directive + "\nx\n#endif\n", VALUES).isEmpty();
    }

    private static String run(String text, Map<String, String> values) {
        Problems problems = new Problems(Path.of("pod.yaml"));
        String result = preprocess(text, values, problems).text();
        problems.throwIfAny();
        return result;
    }

    private static Preprocessed preprocess(String text, Map<String, String> values, Problems problems) {
        return Preprocessor.run(
                Template.parse(text),
                name -> Optional.ofNullable(values.get(name)),
                name -> "pod.env; in a cluster cluster-vars.env",
                false,
                problems);
    }
}
