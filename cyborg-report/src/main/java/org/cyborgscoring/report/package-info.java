/**
 * HTML reports that open offline: one file with its styles, scripts and data inside.
 *
 * <p>{@link org.cyborgscoring.report.RunReport} tells of one run, {@link
 * org.cyborgscoring.report.ExperimentReport} of an experiment. A report is built in three steps:
 * small classes turn results into section records (packages {@code run} and {@code experiment}), a
 * Pebble template for each section turns these into HTML, and {@code page} puts the sections into
 * one page whose content security policy forbids every network access.
 *
 * <p>{@link org.cyborgscoring.report.EvaluationReport} and {@link
 * org.cyborgscoring.report.TechnicalReport} are two forms of one content: package {@code
 * evaluation} makes chapters of it (package {@code document}), which need no template each, and
 * draws its charts as SVG (package {@code svg}).
 */
@NullMarked
package org.cyborgscoring.report;

import org.jspecify.annotations.NullMarked;
