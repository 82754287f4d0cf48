package io.simplenetes.pod.script;

/// Text for a line of a report: a control character, which could break the line or steer a terminal, becomes `?`.
final class OneLine {

    private OneLine() {}

    static String of(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
