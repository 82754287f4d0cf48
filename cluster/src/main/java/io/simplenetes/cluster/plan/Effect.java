package io.simplenetes.cluster.plan;

import java.util.Locale;

/// What an operation does to running containers.
public enum Effect {
    /// They do not notice.
    NOTHING("nothing"),
    /// Those that mount the config get their signal, or are restarted when they want that.
    SIGNAL("signals or restarts the containers that mount it"),
    /// Containers are started.
    START("starts its containers"),
    /// Containers are stopped; they stay.
    STOP("stops its containers"),
    /// Containers are stopped and removed; volumes stay.
    REMOVE("stops and removes its containers; volumes stay");

    private final String text;

    Effect(String text) {
        this.text = text;
    }

    /// The effect for a person.
    public String text() {
        return text;
    }

    /// The effect for a program.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
