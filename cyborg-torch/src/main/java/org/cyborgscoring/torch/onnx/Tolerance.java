package org.cyborgscoring.torch.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cyborgscoring.metrics.Estimate;

/**
 * How far an exported model may score apart from its engine.
 *
 * @param changes the largest share of responses with another score point, 0 to 1
 * @param difference the largest difference of expected scores, in steps of the item's scale
 * @param qwk the least quadratic weighted kappa between both
 */
public record Tolerance(double changes, double difference, double qwk) {
  /** For floats: the same scores, and expected scores that differ by rounding alone. */
  public static final Tolerance FLOATS = new Tolerance(0, 1e-3, 0.999);

  /** For 8-bit integers: less than two people's scores of the same response differ, by far. */
  public static final Tolerance BYTES = new Tolerance(0.05, 0.5, 0.98);

  public Tolerance {
    if (!(changes >= 0 && changes <= 1 && difference >= 0 && qwk <= 1)) {
      throw new IllegalArgumentException(changes + ", " + difference + ", " + qwk);
    }
  }

  /**
   * What is beyond the tolerance.
   *
   * @param step the step of the item's scale
   * @return a sentence for each figure that is; none where the model is accepted. An undefined
   *     kappa passes: it is, where all responses got one score, and then changes tell
   */
  public List<String> refusals(PanelAgreement agreement, double step) {
    List<String> refusals = new ArrayList<>();
    if (agreement.shareOfChanges() > changes) {
      refusals.add(
          "%d of %d scores change, and at most %s are allowed (--max-changes)."
              .formatted(agreement.changes(), agreement.responses(), percent(changes)));
    }
    if (agreement.largestDifference() > difference * step) {
      refusals.add(
          String.format(
              Locale.ROOT,
              "An expected score differs by %.4g, and at most %.4g is allowed (--max-difference).",
              agreement.largestDifference(),
              difference * step));
    }
    if (agreement.qwk() instanceof Estimate.Defined kappa && kappa.value() < qwk) {
      refusals.add(
          String.format(
              Locale.ROOT,
              "QWK between both is %.4f, and at least %.4f is needed (--min-qwk).",
              kappa.value(),
              qwk));
    }
    return refusals;
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.4g %%", 100 * share);
  }
}
