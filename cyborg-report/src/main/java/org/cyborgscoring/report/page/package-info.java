/**
 * The page around the sections: templates, escaping, scripts and what they may do. Internal to the
 * report module.
 */
@NullMarked
package org.cyborgscoring.report.page;

import org.jspecify.annotations.NullMarked;
