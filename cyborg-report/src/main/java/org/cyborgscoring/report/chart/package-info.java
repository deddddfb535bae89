/**
 * Charts for Apache ECharts, each with a description and its numbers in a table. Internal to the
 * report module.
 */
@NullMarked
package org.cyborgscoring.report.chart;

import org.jspecify.annotations.NullMarked;
