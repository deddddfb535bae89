package org.cyborgscoring.report.chart;

import org.cyborgscoring.report.table.Table;

/**
 * A chart with everything that lets it be read otherwise.
 *
 * @param title what it shows
 * @param description the same for who cannot see it
 * @param height in CSS pixels
 * @param option the ECharts option as JSON that may stand in a script element
 * @param numbers the numbers it is drawn from
 */
public record Figure(String title, String description, int height, String option, Table numbers) {}
