package org.cyborgscoring.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GroupColumnsTest {
  private static final Response FIRST =
      new Response("a", "text", null, Map.of("sex", "f", "grade", "8"));
  private static final Response SECOND = new Response("b", "text", null, Map.of("score", "high"));

  @Test
  void areThoseOfAllResponsesInTheOrderOfTheirNames() {
    GroupColumns columns = GroupColumns.of(List.of(FIRST, SECOND), List.of("id"));

    assertThat(columns.headers()).containsExactly("grade", "score", "sex");
    assertThat(columns.cells(FIRST)).containsExactly("8", null, "f");
    assertThat(columns.cells(SECOND)).containsExactly(null, "high", null);
  }

  @Test
  void aGroupCalledLikeAnotherColumnGetsANameOfItsOwn() {
    GroupColumns columns =
        GroupColumns.of(List.of(FIRST, SECOND), List.of("id", "score", "group_score"));

    assertThat(columns.headers()).containsExactly("grade", "group_group_score", "sex");
  }
}
