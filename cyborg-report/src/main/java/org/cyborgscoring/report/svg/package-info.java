/**
 * Charts as SVG, for pages and for files: no scripts, no fonts of their own, readable on paper and
 * on dark screens, each with a title and a description. Internal to the report module.
 */
@NullMarked
package org.cyborgscoring.report.svg;

import org.jspecify.annotations.NullMarked;
