package org.cyborgscoring.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cyborgscoring.data.TableFixture.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseSetsTest {
  private static final ReadOptions OPTIONS = ReadOptions.of(ScoreScale.of(0, 3));

  @TempDir Path folder;

  @Test
  void groupsResponsesByItem() {
    ResponseSets sets = read("id,item,text,score\n1,b,x,0\n2,a,y,1\n3,b,z,2\n");

    assertThat(sets.sets()).extracting(set -> set.item().id()).containsExactly("b", "a");
    assertThat(sets.item("b").responses()).extracting(Response::id).containsExactly("1", "3");
    assertThat(sets.rows()).isEqualTo(3);
    assertThatThrownBy(sets::only)
        .isInstanceOf(InputException.class)
        .hasMessageContaining("2 items")
        .hasMessageContaining("b, a");
    assertThatThrownBy(() -> sets.item("c"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("b, a");
  }

  @Test
  void aTableWithoutItemColumnHoldsTheItemItsFileIsNamedFor() {
    assertThat(read("id,text,score\n1,x,0\n").only().item().id()).isEqualTo("table");
  }

  @Test
  void sameIdMayStandInDifferentItems() {
    assertThat(read("id,item,text\n1,a,x\n1,b,y\n").problems()).isEmpty();
  }

  @Test
  void ofSeveralRowsWithTheSameIdTheFirstStands() {
    ResponseSets sets = read("id,text,score\n1,x,0\n1,y,1\n1,x,0\n");

    assertThat(sets.only().responses()).singleElement().returns("x", Response::text);
    assertThat(sets.problems())
        .extracting(RowProblem::reason)
        .containsExactly(
            "the id 1 stands in an earlier row too", "the id 1 stands in an earlier row too");
    assertThat(sets.problems()).extracting(RowProblem::line).containsExactly(3L, 4L);
  }

  @Test
  void everyRowThatCannotBeUsedIsAProblemWithItsPlace() {
    ResponseSets sets =
        read("id,text,score,score2\n,x,1,1\n2,x,1\n3,x,one,1\n4,x,7,1\n5,x,1,9\n6,x,,1\n7,x,1,1\n");

    assertThat(sets.only().responses()).extracting(Response::id).containsExactly("7");
    Path path = folder.resolve("table.csv");
    assertThat(sets.problems())
        .containsExactly(
            new RowProblem(path, 2, "id", "the response has no id"),
            new RowProblem(path, 3, null, "the row has 3 cells where the header has 4"),
            new RowProblem(path, 4, "score", "the score is not a number"),
            new RowProblem(path, 5, "score", "the score 7 is not on the scale 0..3"),
            new RowProblem(path, 6, "score2", "the score 9 is not on the scale 0..3"),
            new RowProblem(
                path, 7, "score", "a rater scored the response, but the score is empty"));
  }

  @Test
  void anObjectWithoutTextIsAProblem() {
    Path path = file(folder, "a.jsonl", "{\"id\":1,\"text\":\"x\"}\n{\"id\":2}\n");

    assertThat(ResponseSets.read(path, OPTIONS).problems())
        .containsExactly(new RowProblem(path, 2, "text", "the response has no text"));
  }

  @Test
  void anItemWithoutScaleIsAProblem() {
    Path path = file(folder, "a.tsv", "Id\tEssaySet\tScore1\tEssayText\n1\t1\t2\tx\n2\t99\t2\ty\n");

    assertThat(ResponseSets.read(path, ReadOptions.of(Preset.ASAP_SAS)).problems())
        .containsExactly(new RowProblem(path, 3, "EssaySet", "no scale is known for the item 99"));
  }

  @Test
  void anEmptyTextIsABlankResponse() {
    assertThat(read("id,text,score\n1,,0\n").only().responses())
        .singleElement()
        .returns("", Response::text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "NA", "n/a", "NaN", "null", "None", "-", "."})
  void anEmptyScoreMeansNotHandScored(String cell) {
    assertThat(read("id,text,score\n1,x," + cell + "\n").only().unscored()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", " 2 ", "2.0", "+2", "2.", "2e0", "\t2"})
  void aScoreMayBeWrittenInSeveralWays(String cell) {
    assertThat(read("id,text,score\n1,x," + cell + "\n").only().responses().get(0).score())
        .isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"two", "0x1", "2d", "Infinity", "\"2,0\"", "1 2", "2;"})
  void whatIsNoNumberIsNoScore(String cell) {
    ResponseSets sets = read("id,text,score\n0,x,1\n1,x," + cell + "\n");

    assertThat(sets.problems())
        .singleElement()
        .returns("the score is not a number", RowProblem::reason);
  }

  @Test
  void oneScoreColumnIsTheFirstReadToo() {
    assertThat(read("id,text,score\n1,x,2\n").only().responses().get(0).handScore())
        .isEqualTo(HandScore.of(2));
  }

  @Test
  void takesTheColumnsThatTheUserNames() {
    Path path =
        file(folder, "a.csv", "name,words,mark,other,sex,town\n1,x,2,3,f,\n2,y,1,1,m,Ulm\n");
    ColumnMapping columns =
        ColumnMapping.NONE
            .withId("name")
            .withText("words")
            .withScore("mark")
            .withSecondRead("other")
            .withGroups(List.of("sex", "town"));

    List<Response> responses =
        ResponseSets.read(path, OPTIONS.withColumns(columns)).only().responses();

    assertThat(responses.get(0))
        .isEqualTo(new Response("1", "x", HandScore.of(2, 3), Map.of("sex", "f")));
    assertThat(responses.get(1).groups()).isEqualTo(Map.of("sex", "m", "town", "Ulm"));
  }

  @Test
  void saysWhichColumnsItTookByTheirNames() {
    assertThat(read("Essay ID,Full_Text,SCORE\n1,x,2\n").notes())
        .singleElement()
        .asString()
        .contains("id is taken from column Essay ID")
        .contains("text is taken from column Full_Text")
        .contains("score is taken from column SCORE");
  }

  @Test
  void numbersTheRowsOfATableWithoutIds() {
    ResponseSets sets = read("text,score\nx,1\ny,2\n");

    assertThat(sets.only().responses()).extracting(Response::id).containsExactly("1", "2");
    assertThat(sets.notes()).anyMatch(note -> note.contains("numbered by row"));
  }

  @Test
  void aMissingColumnIsRefusedWithThoseThereAreAndTheNearest() {
    Path path = file(folder, "a.csv", "id,response_text,score\n1,x,2\n");
    ColumnMapping columns = ColumnMapping.NONE.withText("respons_text");

    assertThatThrownBy(() -> ResponseSets.read(path, OPTIONS.withColumns(columns)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(path.toString())
        .hasMessageContaining("no column 'respons_text' (did you mean 'response_text'?)")
        .hasMessageContaining("id, response_text, score");
  }

  @Test
  void aTableWithoutHeaderIsRefusedWithoutShowingItsResponses() {
    String response = "a private response that is longer than any name of a column";

    assertThatThrownBy(() -> read("1," + response + "\n2,y\n"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("--text")
        .hasMessageNotContaining("private");
  }

  @Test
  void aColumnThatStandsTwiceIsRefused() {
    assertThatThrownBy(
            () ->
                ResponseSets.read(
                    file(folder, "a.csv", "id,text,text\n1,x,y\n"),
                    OPTIONS.withColumns(ColumnMapping.NONE.withText("text"))))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("'text' stands twice");
  }

  @Test
  void theScaleMustBeGiven() {
    Path path = file(folder, "a.csv", "id,text,score\n1,x,2\n");

    assertThatThrownBy(() -> ResponseSets.read(path, ReadOptions.DEFAULT))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("--scale 0..3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "id,text,score\n", "id,text,score\n,,\n"})
  void aTableWithoutRowsIsRefused(String table) {
    assertThatThrownBy(() -> read(table))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("empty");
  }

  @Test
  void aTableWithoutUsableRowsIsRefusedWithTheFirstReason() {
    assertThatThrownBy(() -> read("id,text,score\n1,x,one\n2,y,two\n"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no usable rows")
        .hasMessageContaining("line 2, column score: the score is not a number");
  }

  @Test
  void rowsOfEmptyCellsAlonePassUnnoticed() {
    ResponseSets sets = read("id,text,score\n1,x,1\n,,\n");

    assertThat(sets.problems()).isEmpty();
    assertThat(sets.rows()).isEqualTo(1);
  }

  @Test
  void controlCharactersOfAResponseBecomeSpacesAndLineEndsLineFeeds() {
    ResponseSets sets = read("id,text\n1,\"a\u0000b\u0007c\r\nd\re\tf\u0085g\"\n");

    assertThat(sets.only().responses().get(0).text()).isEqualTo("a b c\nd\ne\tf g");
  }

  private ResponseSets read(String csv) {
    return ResponseSets.read(file(folder, "table.csv", csv), OPTIONS);
  }
}
