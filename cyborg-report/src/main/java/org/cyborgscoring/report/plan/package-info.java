/** The sections of the report on a plan, one class each. Internal to the report module. */
@NullMarked
package org.cyborgscoring.report.plan;

import org.jspecify.annotations.NullMarked;
