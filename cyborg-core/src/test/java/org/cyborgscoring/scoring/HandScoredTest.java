package org.cyborgscoring.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ScoreScale;
import org.junit.jupiter.api.Test;

class HandScoredTest {
  private static final Item ITEM = Item.of("7", ScoreScale.of(0, 3));

  @Test
  void givesTheScoresInTheirOrder() {
    assertThat(scored(2, 0, 3).scores()).containsExactly(2, 0, 3);
  }

  @Test
  void holdsOnlyWhatPeopleScored() {
    assertThatThrownBy(() -> new HandScored(ITEM, List.of(Response.unscored("a", "text"))))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> scored(4))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("4")
        .hasMessageContaining("0..3");
  }

  @Test
  void asksForMoreHandScoresWhenAModelNeedsThem() {
    assertThatThrownBy(() -> scored(0, 1, 2).requireLearnable(4, "the Teacher"))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "the Teacher needs at least 4 hand-scored responses, but item 7 has 3; have more"
                + " responses scored.");
    assertThatCode(() -> scored(0, 1, 2).requireLearnable(3, "the Teacher"))
        .doesNotThrowAnyException();
  }

  @Test
  void nothingIsLearnedFromOneScorePoint() {
    assertThatThrownBy(() -> scored(1, 1, 1).requireLearnable(2, "the Teacher"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("All 3 hand scores of item 7 are the same");
  }

  private static HandScored scored(double... scores) {
    List<Response> responses = new ArrayList<>();
    for (double score : scores) {
      responses.add(Response.scored("r" + responses.size(), "text", score));
    }
    return new HandScored(ITEM, responses);
  }
}
