package org.cyborgscoring.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.cyborgscoring.metrics.bootstrap.Bootstrap;
import org.cyborgscoring.metrics.bootstrap.SamplingUnits;
import org.cyborgscoring.metrics.calibration.BrierScore;
import org.cyborgscoring.metrics.calibration.ExpectedCalibrationError;

/**
 * Whether confidence means what it says, on responses with hand scores.
 *
 * <ul>
 *   <li>{@code exact} and {@code mean}: exact agreement, and the mean confidence that should equal
 *       it
 *   <li>{@code ece}: the expected calibration error in ten bins of confidence
 *   <li>{@code brier}: the mean of (confidence - [right])^2, the Brier score of the one event that
 *       the score is right; lower is better
 *   <li>{@code auc}: how often a right score has more confidence than a wrong one, ties counting
 *       half: .5 is chance. It is what routing lives on
 *   <li>{@code raw.ece}, {@code raw.brier}: the same of the machine's own probabilities
 * </ul>
 *
 * <p>Hanley, J. A., &amp; McNeil, B. J. (1982). The meaning and use of the area under a receiver
 * operating characteristic (ROC) curve. Radiology, 143(1), 29-36.
 */
public final class ConfidenceCheck {
  /** The names of the figures, in their order. */
  public static final List<String> STATISTICS =
      List.of("exact", "mean", "ece", "brier", "auc", "raw.ece", "raw.brier");

  private static final String NONE = "No response has a hand score.";
  private static final ExpectedCalibrationError ERROR =
      new ExpectedCalibrationError(ExpectedCalibrationError.BINS);
  private static final BrierScore BRIER = new BrierScore();

  private final List<HandScoredResponse> leastSureFirst;

  /** Prepares the check of these responses. */
  public ConfidenceCheck(List<HandScoredResponse> responses) {
    this.leastSureFirst =
        responses.stream()
            .sorted(Comparator.comparingDouble(HandScoredResponse::confidence))
            .toList();
  }

  /** The figures, as {@link #STATISTICS} names them. */
  public List<IntervalEstimate> figures(Bootstrap bootstrap) {
    int[] once = new int[leastSureFirst.size()];
    Arrays.fill(once, 1);
    return bootstrap.intervals(
        SamplingUnits.rows(once.length),
        figures(once),
        counts ->
            figures(counts).stream()
                .mapToDouble(value -> value.isDefined() ? value.value() : Double.NaN)
                .toArray());
  }

  private List<Estimate> figures(int[] counts) {
    int size = 0;
    double right = 0;
    double mean = 0;
    double[] surplus = new double[ERROR.bins()];
    double[] rawSurplus = new double[ERROR.bins()];
    double squares = 0;
    double rawSquares = 0;
    for (int i = 0; i < counts.length; i++) {
      HandScoredResponse response = leastSureFirst.get(i);
      // One event, that the score is right, and its probability.
      int outcome = response.isRight() ? 0 : -1;
      double[] sure = {response.confidence()};
      double[] raw = {response.uncalibrated()};
      size += counts[i];
      right += response.isRight() ? counts[i] : 0;
      mean += counts[i] * response.confidence();
      surplus[ERROR.bin(sure)] += counts[i] * ERROR.surplus(sure, outcome);
      rawSurplus[ERROR.bin(raw)] += counts[i] * ERROR.surplus(raw, outcome);
      squares += counts[i] * BRIER.ofOne(sure, outcome);
      rawSquares += counts[i] * BRIER.ofOne(raw, outcome);
    }
    List<Estimate> figures = new ArrayList<>();
    figures.add(Estimate.ratio(right, size, NONE));
    figures.add(Estimate.ratio(mean, size, NONE));
    figures.add(ERROR.compute(surplus, size));
    figures.add(BRIER.compute(squares, size));
    figures.add(areaUnderCurve(counts));
    figures.add(ERROR.compute(rawSurplus, size));
    figures.add(BRIER.compute(rawSquares, size));
    return figures;
  }

  private Estimate areaUnderCurve(int[] counts) {
    double pairs = 0;
    double right = 0;
    double wrong = 0;
    int next = 0;
    while (next < counts.length) {
      double confidence = leastSureFirst.get(next).confidence();
      double tiedRight = 0;
      double tiedWrong = 0;
      for (; next < counts.length && leastSureFirst.get(next).confidence() == confidence; next++) {
        if (leastSureFirst.get(next).isRight()) {
          tiedRight += counts[next];
        } else {
          tiedWrong += counts[next];
        }
      }
      pairs += tiedRight * (wrong + tiedWrong / 2);
      right += tiedRight;
      wrong += tiedWrong;
    }
    return Estimate.ratio(pairs, right * wrong, "All scores are right, or all are wrong.");
  }
}
