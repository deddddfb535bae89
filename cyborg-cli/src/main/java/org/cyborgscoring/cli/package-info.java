/**
 * The {@code cyborg} command line: each command turns its options into values of the core, lets the
 * core work, and shows what came of it. Results go to standard output, everything else to standard
 * error; {@link org.cyborgscoring.cli.ExitCode} says how it ended.
 */
@NullMarked
package org.cyborgscoring.cli;

import org.jspecify.annotations.NullMarked;
