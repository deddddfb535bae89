package org.cyborgscoring.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cyborgscoring.data.HandScore;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.metrics.truescore.QwkCeiling;
import org.cyborgscoring.metrics.truescore.RaterErrorVariance;
import org.cyborgscoring.metrics.truescore.ReadMoments;
import org.cyborgscoring.metrics.truescore.TrueScoreVariance;
import org.cyborgscoring.testing.MarkedItem;
import org.junit.jupiter.api.Test;

class CeilingsTest {
  private static final ScoreScale SCALE = ScoreScale.of(0, 3);

  @Test
  void areUnknownWithoutEnoughSecondReads() {
    List<Response> few = MarkedItem.responses(29).responses();

    Ceilings ceilings = Ceilings.of(SCALE, few);

    assertThat(ceilings.humanHuman().reason())
        .hasValueSatisfying(why -> assertThat(why).contains("30"));
    assertThat(ceilings.highest()).isEqualTo(1);
  }

  @Test
  void letAMachineAgreeBetterThanPeopleDo() {
    // Pairs 0-0, 1-1, 2-2, 3-3 and 0-1, 1-0, 2-3, 3-2: QWK .8. V is 20 / 2 / 40 and, with sum of
    // squares 90 between 40 means of two, T = (90 - 39 V) / (80 - 160 / 80).
    Ceilings ceilings = Ceilings.of(SCALE, responses(0));
    double trueVariance = (90 - 39 * 0.25) / 78;

    assertThat(ceilings.humanHuman().value()).isEqualTo(0.8, within(1e-9));
    assertThat(ceilings.errorFree().value())
        .isEqualTo(2 * trueVariance / (2 * trueVariance + 0.25), within(1e-9));
  }

  @Test
  void countARatersSeverityAsErrorAsAnEvaluationDoes() {
    List<Response> responses = responses(1);
    List<double[]> reads = new ArrayList<>();
    for (Response response : responses) {
      double first = response.score();
      reads.add(new double[] {first, Objects.requireNonNull(response.handScore()).secondRead()});
    }
    ReadMoments moments = ReadMoments.of(reads);
    RaterErrorVariance errors = RaterErrorVariance.estimated();

    Ceilings ceilings = Ceilings.of(ScoreScale.of(0, 4), responses);

    assertThat(ceilings.errorFree())
        .isEqualTo(
            new QwkCeiling(1)
                .compute(new TrueScoreVariance(errors).compute(moments), errors.compute(moments)));
    assertThat(ceilings.highest()).isLessThan(Ceilings.of(SCALE, responses(0)).highest() - .05);
  }

  /** Half of the second reads are the first ones, half are their neighbours; and so many more. */
  private static List<Response> responses(int severity) {
    List<Response> responses = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      int first = i % 4;
      int second = (i < 20 ? first : first ^ 1) + severity;
      responses.add(new Response("r" + i, "text", HandScore.of(first, second), Map.of()));
    }
    return responses;
  }
}
