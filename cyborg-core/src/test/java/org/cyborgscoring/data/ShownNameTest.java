package org.cyborgscoring.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cyborgscoring.data.TableFixture.file;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShownNameTest {
  private static final String RESPONSE =
      "They should say how much vinegar goes into each of the containers.";
  private static final ReadOptions OPTIONS = ReadOptions.of(ScoreScale.of(0, 3));

  @TempDir Path folder;

  @Test
  void showsWhatIsShortEnoughForAName() {
    assertThat(ShownName.of("item 7")).isEqualTo("item 7");
    assertThat(ShownName.of("x".repeat(40))).hasSize(40).startsWith("xx");
  }

  @Test
  void describesWhatMayBeAResponse() {
    assertThat(ShownName.of(RESPONSE)).isEqualTo("(a name of 66 characters)");
    assertThat(ShownName.of("Two\nlines")).isEqualTo("(a name of 9 characters)");
  }

  @Test
  void listsNoMoreThanAMessageCanHold() {
    assertThat(ShownName.list(List.of("1", "2"))).isEqualTo("1, 2");
    assertThat(ShownName.list(Collections.nCopies(41, "a")))
        .hasSize(39 * 3 + 1 + 5)
        .endsWith("...");
  }

  @Test
  void aColumnOfResponsesTakenForIdsIsInNoProblem() {
    Path table =
        file(folder, "t.csv", "essay,score\n%s,1\n%s,2\nOther.,2\n".formatted(RESPONSE, RESPONSE));
    ColumnMapping columns = ColumnMapping.NONE.withId("essay").withText("essay");

    ResponseSets sets = ResponseSets.read(table, OPTIONS.withColumns(columns));

    assertThat(sets.problems())
        .singleElement()
        .asString()
        .contains("line 3", "stands in an earlier row too")
        .doesNotContain("vinegar");
  }

  @Test
  void aColumnOfResponsesTakenForItemsIsInNoMessage() {
    Path table = file(folder, "t.csv", "id,essay,score\n1,%s,1\n2,Other.,2\n".formatted(RESPONSE));
    ColumnMapping columns = ColumnMapping.NONE.withItem("essay").withText("essay");
    ResponseSets sets = ResponseSets.read(table, OPTIONS.withColumns(columns));

    assertThatThrownBy(sets::only)
        .isInstanceOf(InputException.class)
        .message()
        .satisfies(this::tells);
    assertThatThrownBy(() -> sets.item("7"))
        .isInstanceOf(InputException.class)
        .message()
        .satisfies(this::tells);
  }

  private void tells(String message) {
    assertThat(message).contains("(a name of 66 characters), Other.").doesNotContain("vinegar");
  }
}
