package org.cyborgscoring.torch.onnx;

import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.scoring.CutScores;

/** What the numbers of a network's last layer mean. */
public sealed interface ScoreForm {

  /**
   * One number: the expected score, standardised. The score points get the probabilities of a
   * normal distribution around it.
   *
   * @param mean what belongs to 0, on the item's scale
   * @param deviation what one unit is worth, above 0
   * @param error the standard deviation of the distribution, above 0
   * @param cuts divide it into score points
   */
  record Regression(double mean, double deviation, double error, CutScores cuts)
      implements ScoreForm {
    public Regression {
      if (!(deviation > 0 && error > 0 && Double.isFinite(mean))) {
        throw new IllegalArgumentException(mean + ", " + deviation + ", " + error);
      }
    }

    @Override
    public ScoreScale scale() {
      return cuts.scale();
    }
  }

  /**
   * A number for each score point, whose softmax is the distribution.
   *
   * @param scale the item's scale
   */
  record Classification(ScoreScale scale) implements ScoreForm {}

  /**
   * For each score point but the lowest the log odds of reaching it.
   *
   * @param scale the item's scale
   */
  record Ordinal(ScoreScale scale) implements ScoreForm {}

  /** The item's scale. */
  ScoreScale scale();
}
