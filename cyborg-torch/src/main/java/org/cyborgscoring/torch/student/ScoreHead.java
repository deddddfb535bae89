package org.cyborgscoring.torch.student;

import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.scoring.ScoreDistribution;

/** What the last layer of a Student says, how that is learned, and how it becomes a score. */
interface ScoreHead {
  /** The ids of the heads, as users write them; the first is the default. */
  List<String> IDS = List.of(RegressionHead.ID, ClassificationHead.ID, OrdinalHead.ID);

  /** Its id. */
  String id();

  /** How many numbers the network gives for a response. */
  int outputs();

  /** Whether all numbers share one weight vector and differ by a constant alone. */
  boolean sharesWeights();

  /**
   * What the network gives before it has learned anything but how often each score point occurs.
   * With the small learning rates of fine-tuning, constants would hardly get there by training.
   *
   * @param shares the share of each score point among the labels
   * @return {@link #outputs()} numbers
   */
  float[] initial(double[] shares);

  /** What the network is to give for a response with this label: {@link #outputs()} numbers. */
  float[] target(ScoreDistribution label);

  /**
   * The loss of each response.
   *
   * @param outputs [responses, outputs]
   * @param targets as {@link #target} gives them, [responses, outputs]
   * @return [responses], at least 0
   */
  Tensor loss(Tensor outputs, Tensor targets);

  /** The expected score, on the item's scale. */
  double expected(float[] outputs);

  /**
   * The probabilities of the score points, where the head itself gives them; none where they follow
   * from the expected score and its error.
   */
  double[] probabilities(float[] outputs);

  /**
   * The head of this id for an item.
   *
   * @param mean of the labels it learns, on the item's scale
   * @param deviation their standard deviation, above 0
   * @throws InputException if there is none of this id
   */
  static ScoreHead of(String id, ScoreScale scale, double mean, double deviation) {
    return switch (id) {
      case RegressionHead.ID -> new RegressionHead(mean, deviation);
      case ClassificationHead.ID -> new ClassificationHead(scale);
      case OrdinalHead.ID -> new OrdinalHead(scale);
      default ->
          throw new InputException(
              "head=%s is unknown; choose one of %s.".formatted(id, String.join(", ", IDS)));
    };
  }
}
