package io.simplenetes.cluster.remote;

import java.util.Locale;

/// One step of the script: each is a rename or a deletion, which is done or not, never by half.
///
/// @param verb what is done
/// @param path with what, relative to HOSTHOME
public record Step(Verb verb, String path) {

    /// What a step can do.
    public enum Verb {
        /// A staged folder appears at its place, where none was.
        MAKE,
        /// A staged file takes the place of the one that was there, if any.
        PUT,
        /// A folder is made, unless it is there.
        FOLDER,
        /// A file goes.
        DELETE,
        /// The empty folders below a folder go.
        TIDY,
        /// What a removed release has left goes, and then its folder.
        PURGE
    }

    /// The request's line, without its end.
    String line() {
        return verb.name().toLowerCase(Locale.ROOT) + " " + path;
    }
}
