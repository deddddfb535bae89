/** Learning curves: the main job over fractions, samplings and seeds, resumable cell by cell. */
@NullMarked
package org.cyborgscoring.experiment;

import org.jspecify.annotations.NullMarked;
