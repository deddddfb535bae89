/**
 * Learning curves: the main job over fractions of hand scores, samplings and seeds, in parallel,
 * and resumable cell by cell.
 */
@NullMarked
package org.cyborgscoring.experiment;

import org.jspecify.annotations.NullMarked;
