/// Where things are below HOSTHOME and in the folder of a release.
@NullMarked
package io.simplenetes.host.layout;

import org.jspecify.annotations.NullMarked;
