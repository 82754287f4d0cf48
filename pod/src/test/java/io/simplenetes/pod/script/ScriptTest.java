package io.simplenetes.pod.script;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// A test of what the script does without podman, under each shell.
@ParameterizedClass
@EnumSource(Shell.class)
abstract class ScriptTest {

    @Parameter
    Shell shell = Shell.DASH;

    @TempDir
    private Path folder = Path.of("");

    /// The folder of this test.
    ScriptFolder script() {
        return new ScriptFolder(folder, shell);
    }
}
