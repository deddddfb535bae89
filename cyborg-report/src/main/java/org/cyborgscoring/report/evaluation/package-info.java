/**
 * Turns an evaluation into chapters: what agrees how well, for whom, and what is not known.
 * Internal to the report module.
 */
@NullMarked
package org.cyborgscoring.report.evaluation;

import org.jspecify.annotations.NullMarked;
