package org.cyborgscoring.report.run;

import org.cyborgscoring.report.table.Cell;

/**
 * A response on which Student and people differ.
 *
 * @param id the response's id
 * @param human the score of record
 * @param reads what the raters gave, or a dash
 * @param student the Student's point
 * @param expected the Student's expected score
 * @param confidence the probability that the Student gives its point
 * @param text the response; empty if it is not to be shown
 */
public record DifferingResponse(
    String id,
    Cell human,
    Cell reads,
    Cell student,
    Cell expected,
    Cell confidence,
    ResponseText text) {}
