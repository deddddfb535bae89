package org.cyborgscoring.llm.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.metrics.QuadraticWeightedKappa;
import org.cyborgscoring.metrics.ScorePairs;
import org.cyborgscoring.sampling.Shuffle;
import org.cyborgscoring.scoring.HandScored;
import org.cyborgscoring.scoring.ScoreDistribution;

/**
 * A mapping learned from all hand scores, with what mappings that had not seen them make of the
 * hand-scored responses themselves.
 *
 * @param mapping for responses without hand scores
 * @param outOfSample cross-validated distributions of the hand-scored responses, in their order
 * @param report agreement with the hand scores, without the mapping and with it
 */
public record CrossFittedMapping(
    ScoreMapping mapping, List<ScoreDistribution> outOfSample, CalibrationReport report) {
  private static final int FOLDS = 10;

  public CrossFittedMapping {
    outOfSample = List.copyOf(outOfSample);
  }

  /**
   * Learns the mappings.
   *
   * @param raw what the model said of each hand-scored response, without having seen its hand score
   * @param random divides the responses
   */
  public static CrossFittedMapping fit(
      HandScored handScored, List<Optional<ScoreDistribution>> raw, RandomGenerator random) {
    ScoreScale scale = handScored.item().scale();
    List<ScoreDistribution> labels = handScored.labels();
    ScoreDistribution[] outOfSample = new ScoreDistribution[raw.size()];
    int[] order = Shuffle.indices(raw.size(), random);
    int folds = Math.min(FOLDS, raw.size());
    for (int fold = 0; fold < folds; fold++) {
      List<Optional<ScoreDistribution>> otherRaw = new ArrayList<>();
      List<ScoreDistribution> otherLabels = new ArrayList<>();
      for (int i = 0; i < order.length; i++) {
        if (i % folds != fold) {
          otherRaw.add(raw.get(order[i]));
          otherLabels.add(labels.get(order[i]));
        }
      }
      ScoreMapping mapping = ScoreMapping.fit(scale, otherRaw, otherLabels);
      for (int i = fold; i < order.length; i += folds) {
        outOfSample[order[i]] = mapping.apply(raw.get(order[i]));
      }
    }
    List<ScoreDistribution> mapped = Arrays.asList(outOfSample);
    return new CrossFittedMapping(
        ScoreMapping.fit(scale, raw, labels), mapped, report(handScored.scores(), raw, mapped));
  }

  private static CalibrationReport report(
      double[] hand, List<Optional<ScoreDistribution>> raw, List<ScoreDistribution> mapped) {
    int[] usable = IntStream.range(0, hand.length).filter(i -> raw.get(i).isPresent()).toArray();
    double[] human = IntStream.of(usable).mapToDouble(i -> hand[i]).toArray();
    double[] before =
        IntStream.of(usable).mapToDouble(i -> raw.get(i).orElseThrow().expected()).toArray();
    double[] after = IntStream.of(usable).mapToDouble(i -> mapped.get(i).expected()).toArray();
    QuadraticWeightedKappa qwk = new QuadraticWeightedKappa();
    return new CalibrationReport(
        hand.length,
        hand.length - usable.length,
        qwk.compute(ScorePairs.of(human, before)),
        qwk.compute(ScorePairs.of(human, after)),
        mean(before) - mean(human),
        mean(after) - mean(human));
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(0);
  }
}
