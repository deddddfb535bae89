/**
 * Cyborg Data: hand scores and machine scores merged, every row with its provenance; and the
 * contracts of the Students that learn from it.
 */
@NullMarked
package org.cyborgscoring.cyborg;

import org.jspecify.annotations.NullMarked;
