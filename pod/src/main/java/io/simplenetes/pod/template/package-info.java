/// The preprocessor: `${NAME}` and the directives `#ifdef`, `#ifndef`, `#iftrue`, `#ifntrue`, `#endif`. A text
/// becomes a [io.simplenetes.pod.template.Template], which the [io.simplenetes.pod.template.Preprocessor] fills in.
@NullMarked
package io.simplenetes.pod.template;

import org.jspecify.annotations.NullMarked;
