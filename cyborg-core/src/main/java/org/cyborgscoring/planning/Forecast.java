package org.cyborgscoring.planning;

/**
 * What a run with so many hand scores can be expected to reach.
 *
 * <p>The 90 % interval is meant for the QWK that the Student of <em>one</em> run with that many
 * hand scores has over all responses like these. It covers
 *
 * <ul>
 *   <li>that the curve was measured on few hand-scored responses: the responses are resampled with
 *       replacement (bootstrap), the points taken anew and the curve fitted anew;
 *   <li>that it was measured with few trainings: the repeats are resampled too;
 *   <li>that the hand-scored responses at hand are one sample of those that might have been scored,
 *       and that the run's own will be another: both move all Students trained on them, by as much
 *       as trainings on different subsets were seen to differ.
 * </ul>
 *
 * <p>It does not cover that the QWK of a run is itself measured on a limited number of held-out
 * responses, that people might score differently than before, or that the curve is no power law.
 *
 * @param handScored the number of hand scores
 * @param expected the QWK of its Student on Cyborg Data, on average over choices of hand scores
 * @param low the lower end of the 90 % interval
 * @param high the upper end
 */
public record Forecast(int handScored, double expected, double low, double high) {
  /** The confidence level of all intervals of a plan. */
  public static final double LEVEL = 0.9;
}
