/// `podc`: compiles a pod.yaml into a pod script and the files that belong to it.
@NullMarked
package io.simplenetes.cli.podc;

import org.jspecify.annotations.NullMarked;
