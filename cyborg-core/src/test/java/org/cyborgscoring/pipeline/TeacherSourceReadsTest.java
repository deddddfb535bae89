package org.cyborgscoring.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.cyborgscoring.data.HandScore;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.scoring.HandScored;
import org.junit.jupiter.api.Test;

class TeacherSourceReadsTest {

  @Test
  void aTeacherThatLearnedFromAnotherSecondReadIsAnotherSource() {
    assertThat(source(HandScore.of(2, 2)))
        .isEqualTo(source(HandScore.of(2, 2)))
        .isNotEqualTo(source(HandScore.of(2, 3)))
        .isNotEqualTo(source(HandScore.of(2)));
  }

  private static String source(HandScore handScore) {
    Item item = Item.of("1", ScoreScale.of(0, 3));
    Response response = new Response("a", "Water evaporates.", handScore, Map.of());
    Split split =
        new Split(
            new HandScored(item, List.of(response)), List.of(), new HandScored(item, List.of()));
    return TeacherSource.of(RunDesign.DEFAULT, split);
  }
}
