package org.cyborgscoring.planning;

import java.util.List;
import java.util.Objects;
import org.cyborgscoring.data.HandScore;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.truescore.QwkCeiling;
import org.cyborgscoring.metrics.truescore.RaterErrorVariance;
import org.cyborgscoring.metrics.truescore.ReadMoments;
import org.cyborgscoring.metrics.truescore.TrueScoreVariance;
import org.cyborgscoring.pipeline.Agreement;

/**
 * How far agreement can go, as far as second reads tell.
 *
 * <p>The QWK of a machine that reports every response's true score is {@link QwkCeiling}, as in an
 * evaluation: with one read where the score of record is the first, with two where it was made of
 * both.
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
    int reads = twice.stream().allMatch(Ceilings::firstIsRecord) ? 1 : 2;
    ReadMoments moments = ReadMoments.of(twice.stream().map(Ceilings::reads).toList());
    RaterErrorVariance errors = RaterErrorVariance.estimated();
    return new Ceilings(
        qwk,
        new QwkCeiling(reads)
            .compute(new TrueScoreVariance(errors).compute(moments), errors.compute(moments)));
  }

  private static double[] reads(Response response) {
    HandScore score = Objects.requireNonNull(response.handScore());
    return new double[] {
      Objects.requireNonNull(score.firstRead()), Objects.requireNonNull(score.secondRead())
    };
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
