/// How a command is declared, found, parsed and run, the same for all programs. Start with
/// [io.simplenetes.cli.command.CliCommand].
@NullMarked
package io.simplenetes.cli.command;

import org.jspecify.annotations.NullMarked;
