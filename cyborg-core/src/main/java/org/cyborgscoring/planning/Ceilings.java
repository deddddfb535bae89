package org.cyborgscoring.planning;

import java.util.List;
import java.util.Objects;
import org.cyborgscoring.data.HandScore;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.pipeline.Agreement;

/**
 * How far agreement can go, as far as second reads tell.
 *
 * <p>With r the correlation of two reads, which in classical test theory is the reliability of one
 * of them, the true scores T of the responses have the variance r var H. The QWK of a machine that
 * reports T exactly is 2 cov(H, T) / (var H + var T) = 2 r / (1 + r). Where the score of record was
 * made of both reads, its reliability, by Spearman and Brown, is 2 r / (1 + r), which then takes
 * the place of r.
 *
 * @param humanHuman the QWK between first and second read
 * @param errorFree the QWK between the score of record and a machine without any error
 */
public record Ceilings(Estimate humanHuman, Estimate errorFree) {
  /** With fewer double-scored responses the ceilings themselves are too uncertain. */
  public static final int LEAST_DOUBLE_SCORED = 30;

  /** The ceilings that the second reads of these responses tell. */
  static Ceilings of(ScoreScale scale, List<Response> handScored) {
    List<Response> twice = handScored.stream().filter(Ceilings::isDoubleScored).toList();
    if (twice.size() < LEAST_DOUBLE_SCORED) {
      Estimate unknown =
          Estimate.undefined(
              "Fewer than " + LEAST_DOUBLE_SCORED + " responses have a second read.");
      return new Ceilings(unknown, unknown);
    }
    var agreement = Agreement.ofHumans(scale, twice);
    Estimate qwk = Objects.requireNonNull(agreement.get("qwk"));
    Estimate r = Objects.requireNonNull(agreement.get("r"));
    if (!r.isDefined() || r.value() <= 0) {
      return new Ceilings(qwk, Estimate.undefined("The two reads do not agree beyond chance."));
    }
    boolean firstIsRecord = twice.stream().allMatch(Ceilings::firstIsRecord);
    double reliability = firstIsRecord ? r.value() : stepped(r.value());
    return new Ceilings(qwk, Estimate.of(stepped(reliability)));
  }

  /** 2 r / (1 + r): the reliability of two reads, and the QWK of true scores with one. */
  private static double stepped(double reliability) {
    return 2 * reliability / (1 + reliability);
  }

  /** The largest QWK that is possible at all, in (0, 1]. */
  double highest() {
    return errorFree.isDefined() ? errorFree.value() : 1;
  }

  private static boolean isDoubleScored(Response response) {
    HandScore score = response.handScore();
    return score != null && score.isDoubleScored();
  }

  private static boolean firstIsRecord(Response response) {
    HandScore score = response.handScore();
    return score != null && Objects.equals(score.firstRead(), response.score());
  }
}
