package org.cyborgscoring.llm.calibration;

import java.util.List;
import java.util.Optional;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.scoring.ScoreDistribution;

/**
 * Maps what a model says onto the scale as people use it. A model that is harsh throughout is moved
 * up, one that only uses the middle is spread, and one that names a single point gets the
 * probabilities that people's scores had where it named it. The order of the model's expected
 * scores is kept. A response without a usable answer gets the shares of the hand scores.
 */
public final class ScoreMapping {
  private final ScoreScale scale;
  private final ProportionalOdds odds;
  private final double[] shares;

  private ScoreMapping(ScoreScale scale, ProportionalOdds odds, double[] shares) {
    this.scale = scale;
    this.odds = odds;
    this.shares = shares;
  }

  /**
   * Learns the mapping.
   *
   * @param raw what the model said of each response; nothing where it gave no score
   * @param labels what people gave the same responses, in the same order
   */
  public static ScoreMapping fit(
      ScoreScale scale, List<Optional<ScoreDistribution>> raw, List<ScoreDistribution> labels) {
    int usable = (int) raw.stream().filter(Optional::isPresent).count();
    double[] x = new double[usable];
    double[][] upTo = new double[usable][];
    double[] counts = new double[scale.size()];
    int row = 0;
    for (int i = 0; i < raw.size(); i++) {
      double[] label = labels.get(i).probabilities();
      for (int k = 0; k < counts.length; k++) {
        counts[k] += label[k];
      }
      if (raw.get(i).isPresent()) {
        x[row] = steps(scale, raw.get(i).get());
        upTo[row++] = cumulated(label);
      }
    }
    return new ScoreMapping(
        scale, ProportionalOdds.fit(x, upTo, scale.size()), smoothed(counts, raw.size()));
  }

  /** The calibrated distribution; its expected score is the mean of its probabilities. */
  public ScoreDistribution apply(Optional<ScoreDistribution> raw) {
    double[] probabilities = raw.map(said -> odds.probabilities(steps(scale, said))).orElse(shares);
    return ScoreDistribution.withMean(scale, probabilities);
  }

  /** What the model says, as it says it; without a usable answer, the shares of the hand scores. */
  public ScoreDistribution unmapped(Optional<ScoreDistribution> raw) {
    return raw.orElseGet(() -> ScoreDistribution.withMean(scale, shares));
  }

  private static double steps(ScoreScale scale, ScoreDistribution said) {
    return (said.expected() - scale.min()) / scale.step();
  }

  private static double[] cumulated(double[] label) {
    double[] upTo = new double[label.length - 1];
    double sum = 0;
    for (int k = 0; k < upTo.length; k++) {
      sum += label[k];
      upTo[k] = Math.min(1, sum);
    }
    return upTo;
  }

  /** Shares with half a response more at every point, so that none is held for impossible. */
  private static double[] smoothed(double[] counts, int responses) {
    double[] shares = new double[counts.length];
    for (int k = 0; k < counts.length; k++) {
      shares[k] = (counts[k] + 0.5) / (responses + 0.5 * counts.length);
    }
    return shares;
  }
}
