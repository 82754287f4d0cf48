/// Reading the files and processes of a host, none of which is trusted to be there, whole or small.
@NullMarked
package io.simplenetes.daemon.observe;

import org.jspecify.annotations.NullMarked;
