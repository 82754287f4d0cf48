/// What any `pod` executable must do, whatever is behind it: the Pod API of docs/pod-api.md, checked from outside. The
/// compiled pod
/// and the example of an executable pod pass it under each shell; `scripts/pod-conformance PATH` checks a pod of yours.
@NullMarked
package io.simplenetes.systemtests.conformance;

import org.jspecify.annotations.NullMarked;
