/** The sections of a page on routing. Internal to the report module. */
@NullMarked
package org.cyborgscoring.report.routing;

import org.jspecify.annotations.NullMarked;
