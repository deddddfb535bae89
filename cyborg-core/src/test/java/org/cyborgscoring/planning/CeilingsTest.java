package org.cyborgscoring.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.data.HandScore;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ScoreScale;
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
    // Pairs 0-0, 1-1, 2-2, 3-3 and 0-1, 1-0, 2-3, 3-2: r = QWK = .8.
    List<Response> responses = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      int first = i % 4;
      int second = i < 20 ? first : first ^ 1;
      responses.add(new Response("r" + i, "text", HandScore.of(first, second), Map.of()));
    }

    Ceilings ceilings = Ceilings.of(SCALE, responses);

    assertThat(ceilings.humanHuman().value()).isEqualTo(0.8, within(1e-9));
    assertThat(ceilings.errorFree().value()).isEqualTo(1.6 / 1.8, within(1e-9));
  }
}
