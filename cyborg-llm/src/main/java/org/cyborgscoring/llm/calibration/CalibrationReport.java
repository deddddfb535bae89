package org.cyborgscoring.llm.calibration;

import org.cyborgscoring.metrics.Estimate;

/**
 * What the mapping did, on hand-scored responses whose hand scores it had not seen.
 *
 * @param responses how many hand-scored responses
 * @param unusable how many of them the model gave no score
 * @param before QWK of the model's own expected scores with the hand scores
 * @param after QWK of the mapped ones, cross-validated
 * @param biasBefore mean of the model's own expected scores minus that of the hand scores
 * @param biasAfter the same of the mapped ones
 */
public record CalibrationReport(
    int responses,
    int unusable,
    Estimate before,
    Estimate after,
    double biasBefore,
    double biasAfter) {}
