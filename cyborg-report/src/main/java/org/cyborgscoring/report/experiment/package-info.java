/** The sections of the report on an experiment, one class each. Internal to the report module. */
@NullMarked
package org.cyborgscoring.report.experiment;

import org.jspecify.annotations.NullMarked;
