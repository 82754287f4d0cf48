/// The examples of pods/examples, tried as their READMEs say.
@NullMarked
package io.simplenetes.systemtests.examples;

import org.jspecify.annotations.NullMarked;
