package org.cyborgscoring.cyborg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.scoring.CutScores;
import org.cyborgscoring.scoring.HandScored;
import org.cyborgscoring.scoring.ScoreDistribution;
import org.junit.jupiter.api.Test;

class CyborgDataTest {
  private static final Item ITEM = Item.of("7", ScoreScale.of(0, 2));
  private static final HandScored HAND =
      new HandScored(
          ITEM, List.of(Response.scored("a", "text", 2), Response.scored("b", "text", 0)));
  private static final ScoreDistribution PREDICTION =
      ScoreDistribution.of(ITEM.scale(), 1.4, new double[] {0.1, 0.4, 0.5});

  @Test
  void aHandScoreIsACertainLabel() {
    CyborgData data = CyborgData.ofHandScores(HAND);

    assertThat(data.rows())
        .containsExactly(
            new CyborgRow(
                HAND.responses().get(0),
                Origin.HUMAN,
                "hand",
                2,
                ScoreDistribution.certain(ITEM.scale(), 2)),
            new CyborgRow(
                HAND.responses().get(1),
                Origin.HUMAN,
                "hand",
                0,
                ScoreDistribution.certain(ITEM.scale(), 0)));
  }

  @Test
  void machineScoresStandBehindHandScoresAndNameTheirTeacher() {
    Response unscored = Response.unscored("c", "text");

    CyborgData data =
        CyborgData.merge(
            HAND,
            List.of(unscored),
            List.of(PREDICTION),
            CutScores.of(ITEM.scale(), new double[] {0.5, 1.3}),
            "lsa-gp@12ab");

    assertThat(data.rows().subList(0, 2)).isEqualTo(CyborgData.ofHandScores(HAND).rows());
    assertThat(data.rows().get(2))
        .isEqualTo(new CyborgRow(unscored, Origin.MACHINE, "lsa-gp@12ab", 2, PREDICTION));
    assertThat(data.count(Origin.HUMAN)).isEqualTo(2);
    assertThat(data.count(Origin.MACHINE)).isEqualTo(1);
  }

  @Test
  void needsAPredictionForEveryUnscoredResponse() {
    CutScores cuts = CutScores.rounding(ITEM.scale());

    assertThatThrownBy(() -> CyborgData.merge(HAND, List.of(), List.of(PREDICTION), cuts, "lsa-gp"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("1 predictions for 0 responses");
  }
}
