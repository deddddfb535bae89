package org.cyborgscoring.planning;

/**
 * The measured agreement of Students on Cyborg Data from so many hand scores.
 *
 * @param handScored how many hand scores their Teachers learned from
 * @param qwk their QWK on held-out hand-scored responses, mean over repeats
 * @param low the lower end of its 90 % interval over resamples of the responses
 * @param high the upper end
 */
public record MeasuredPoint(int handScored, double qwk, double low, double high) {}
