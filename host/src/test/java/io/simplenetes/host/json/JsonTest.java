package io.simplenetes.host.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void membersKeepTheirOrder() {
        assertThat(Json.object()
                        .put("pod", "web")
                        .put("port", 80)
                        .put("ready", true)
                        .putTexts("names", List.of("a", "b"))
                        .put("in", Json.object())
                        .putObjects("list", List.of(Json.object().put("x", 1)))
                        .toString())
                .isEqualTo(
                        "{\"pod\":\"web\",\"port\":80,\"ready\":true,\"names\":[\"a\",\"b\"],\"in\":{},\"list\":[{\"x\":1}]}");
    }

    @Test
    void everyCharacterCanBeWritten() {
        assertThat(Json.object().put("a\"\\", "\u001b\n\u007fé\uD83D\uDE00").toString())
                .isEqualTo("{\"a\\\"\\\\\":\"\\u001b\\u000a\\u007fé\\ud83d\\ude00\"}");
    }

    @Test
    void aListHasOneObjectPerLine() {
        assertThat(Json.list(List.of())).isEqualTo("[]");
        assertThat(Json.list(List.of(Json.object().put("a", 1), Json.object()))).isEqualTo("[{\"a\":1},\n {}]");
    }
}
