/// The formats of the files that sns, simplenetesd, the proxy and the pods share.
@NullMarked
package io.simplenetes.host.file;

import org.jspecify.annotations.NullMarked;
