/**
 * The technical report: the chapters of an evaluation in Markdown, with what a publication needs
 * besides, its figures and tables as files. Internal to the report module.
 */
@NullMarked
package org.cyborgscoring.report.technical;

import org.jspecify.annotations.NullMarked;
