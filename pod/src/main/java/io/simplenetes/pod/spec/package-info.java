/// What a pod.yaml says, checked: the values between the parser and the script writer.
@NullMarked
package io.simplenetes.pod.spec;

import org.jspecify.annotations.NullMarked;
