/** Self-contained HTML reports. */
@NullMarked
package org.cyborgscoring.report;

import org.jspecify.annotations.NullMarked;
