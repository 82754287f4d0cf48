package io.simplenetes.pod.script;

import java.util.List;
import java.util.stream.Collectors;

/// A container's entry point as podman's `--entrypoint` takes it: a JSON array of strings (RFC 8259).
final class EntryPoint {

    private static final String HEX = "0123456789abcdef";

    private EntryPoint() {}

    static String json(List<String> command) {
        return command.stream().map(EntryPoint::string).collect(Collectors.joining(",", "[", "]"));
    }

    private static String string(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                json.append('\\').append((char) c);
            } else if (c < 0x20) {
                json.append("\\u00").append((char) ('0' + c / 16)).append(HEX.charAt(c % 16));
            } else {
                json.append((char) c);
            }
        });
        return json.append('"').toString();
    }
}
