/**
 * The sections of the report on a run, one class each: from a result to what a reader sees.
 * Internal to the report module.
 */
@NullMarked
package org.cyborgscoring.report.run;

import org.jspecify.annotations.NullMarked;
