/// Names of pods, versions, releases and hosts: checked once, when they enter.
@NullMarked
package io.simplenetes.host.name;

import org.jspecify.annotations.NullMarked;
