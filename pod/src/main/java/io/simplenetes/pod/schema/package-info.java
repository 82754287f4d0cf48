/// Which keys pod.yaml has and which words they take: the one table for validation, suggestions and documentation.
@NullMarked
package io.simplenetes.pod.schema;

import org.jspecify.annotations.NullMarked;
