/// YAML as pod.yaml uses it: texts, lists and maps with their places. No types are guessed and no objects built.
@NullMarked
package io.simplenetes.pod.yaml;

import org.jspecify.annotations.NullMarked;
