/** The {@code cyborg} command line. */
@NullMarked
package org.cyborgscoring.cli;

import org.jspecify.annotations.NullMarked;
