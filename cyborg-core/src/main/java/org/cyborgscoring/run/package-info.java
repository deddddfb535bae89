/**
 * Every run is a folder: its settings, split, outcomes, Cyborg Data, engine, evaluation and
 * provenance. Stopped at any point, the same run resumes in it and ends with the same bytes.
 */
@NullMarked
package org.cyborgscoring.run;

import org.jspecify.annotations.NullMarked;
