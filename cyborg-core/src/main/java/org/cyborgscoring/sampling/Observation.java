package org.cyborgscoring.sampling;

/**
 * What observing a point x does to the posterior: with A and M of {@link PosteriorVariance} as they
 * were before it and noise variance μ,
 *
 * @param u A x
 * @param amu A M u
 * @param delta μ + x'u
 * @param umu u' M u
 */
@SuppressWarnings("ArrayRecordComponent") // Made once for each step and passed on, never kept.
record Observation(double[] u, double[] amu, double delta, double umu) {}
