/**
 * Tables and numbers as a reader sees them, with footnotes for what is undefined. Internal to the
 * report module.
 */
@NullMarked
package org.cyborgscoring.report.table;

import org.jspecify.annotations.NullMarked;
