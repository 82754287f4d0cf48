package io.simplenetes.pod;

import io.simplenetes.host.error.UserException;
import io.simplenetes.host.name.PodVersion;
import java.nio.file.Path;
import java.util.SortedSet;

/// The pod compiler.
@SuppressWarnings("DoNotCallSuggester")
public final class Podc {

    private Podc() {}

    /// Compiles a pod.yaml. Reads no file and writes none, but looks whether the folders of its configs are there.
    ///
    /// @throws UserException with every problem of the file, each with line and column of the user's file
    public static CompiledPod compile(CompileRequest request) {
        throw new UnsupportedOperationException(request.toString());
    }

    /// The names of all variables that a pod.yaml uses in text or directives, sorted. `podVersion` is among them when
    /// used.
    public static SortedSet<String> variables(String text) {
        throw new UnsupportedOperationException(text);
    }

    /// The version in a pod.yaml that is not preprocessed yet: the value of the line that begins with `podVersion:`.
    ///
    /// @throws UserException when there is none or it is not a version
    public static PodVersion version(Path file, String text) {
        throw new UnsupportedOperationException(text);
    }
}
