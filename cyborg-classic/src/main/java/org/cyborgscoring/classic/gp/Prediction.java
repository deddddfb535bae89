package org.cyborgscoring.classic.gp;

/**
 * A normal distribution over the score that a rater would give.
 *
 * @param mean its mean, on the scale of the targets
 * @param variance its variance, noise included; above 0
 */
public record Prediction(double mean, double variance) {}
