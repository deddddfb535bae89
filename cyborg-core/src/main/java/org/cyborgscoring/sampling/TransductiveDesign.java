package org.cyborgscoring.sampling;

import java.util.stream.IntStream;
import org.cyborgscoring.scoring.RunContext;

/**
 * Sequential transductive experimental design: chooses, one after the other, the point whose label
 * would most reduce the posterior variance of a Gaussian process summed over all points (Yu, Bi and
 * Tresp, <i>Active learning via transductive experimental design</i>, ICML 2006); see {@link
 * PosteriorVariance} for what is reduced and {@link Candidates} for how it is kept up to date.
 *
 * <p>Choices are made among all points as long as there are at most 20 million choices times
 * points: all choices of up to 4,472 points, the first 100 of 200,000. Later ones are made among
 * 5,000 random points, others after every 500 choices; the variance that is reduced remains that of
 * all points. This is greedy choice among random candidates (Mirzasoleiman, Badanidiyuru, Karbasi,
 * Vondrák and Krause, <i>Lazier than lazy greedy</i>, AAAI 2015). On the 11,789 responses of seven
 * ASAP-SAS items together, a choice of 1,200 of which only the first 100 were made among all leaves
 * 1.0 % more variance than one made among all; a random choice leaves 24 % more.
 *
 * <p>With n points of d dimensions and c candidates at a time the choice takes O(n + d²) memory
 * besides the points, and O(n·d² + budget·(c·d + c·d²/500)) time; no n by n matrix is ever formed.
 * Ties go to the point that comes first, so the choice depends on the points and the run's seed
 * alone.
 */
public final class TransductiveDesign {
  /** The default noise variance, relative to the mean squared length of the points. */
  public static final double DEFAULT_NOISE = 0.3;

  private TransductiveDesign() {}

  /**
   * Chooses points.
   *
   * @param points one row for each point, all of one length
   * @param budget how many to choose, at most {@code points.length}
   * @param relativeNoise the noise variance as a multiple of the mean squared length of the points,
   *     above 0; the larger it is, the more dense regions are preferred over remote points
   * @param run draws the candidates where there are many points
   * @return indices of distinct points, most useful first; the first k are the choice of k
   * @throws IllegalArgumentException if the budget is not 1 to {@code points.length}, rows differ
   *     in length or a number is not finite
   */
  public static int[] choose(float[][] points, int budget, double relativeNoise, RunContext run) {
    return choose(points, budget, relativeNoise, DesignEffort.STANDARD, run);
  }

  static int[] choose(
      float[][] points, int budget, double relativeNoise, DesignEffort effort, RunContext run) {
    requireUsable(points, budget, relativeNoise);
    int n = points.length;
    PosteriorVariance posterior = new PosteriorVariance(points, relativeNoise);
    CandidatePools pools =
        new CandidatePools(n, effort.candidates(), run.random("diverse candidates"));
    boolean[] taken = new boolean[n];
    int[] chosen = new int[budget];
    int[] pool = IntStream.range(0, n).toArray();
    int choices = effort.choicesAmongAll(n);
    int step = 0;
    while (step < budget) {
      Candidates candidates = new Candidates(points, pool, posterior);
      int last = Math.min(budget, step + Math.min(choices, pool.length));
      for (; step < last; step++) {
        run.checkCancelled();
        int best = candidates.best(taken);
        taken[best] = true;
        chosen[step] = best;
        candidates.update(posterior.observe(points[best]));
        run.progress().update("Choosing responses for people to score", step + 1, budget);
      }
      pool = pools.next(taken);
      choices = effort.choices();
    }
    return chosen;
  }

  private static void requireUsable(float[][] points, int budget, double relativeNoise) {
    if (budget < 1 || budget > points.length || !(relativeNoise > 0)) {
      throw new IllegalArgumentException(
          budget + " of " + points.length + " points with noise " + relativeNoise);
    }
    for (int i = 0; i < points.length; i++) {
      if (points[i].length != points[0].length) {
        throw new IllegalArgumentException("Point " + i + " has " + points[i].length + " numbers.");
      }
      for (float value : points[i]) {
        if (!Float.isFinite(value)) {
          throw new IllegalArgumentException("Point " + i + " holds " + value + ".");
        }
      }
    }
  }
}
