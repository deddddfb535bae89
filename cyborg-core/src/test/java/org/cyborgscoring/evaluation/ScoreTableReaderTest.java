package org.cyborgscoring.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.ScoreScale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreTableReaderTest {
  private static final ScoreScale SCALE = ScoreScale.of(0, 4);
  private static final ScoreColumns PLAIN =
      new ScoreColumns("id", "h1", "m", null, List.of(), null, List.of(), null, null, null);

  @TempDir Path folder;

  @Test
  void readsScoresReadsGroupsAndExaminees() throws IOException {
    ScoreColumns columns =
        new ScoreColumns(
            "id", "h1", "m", "h2", List.of(), "p", List.of("L1", "sex"), null, null, "who");

    ScoreTable table =
        read(columns, "id,h1,h2,m,p,L1,sex,who\na,2,3,2.125,2,fi,f,x\nb,1,,0.9,1,,m,x\n");

    assertThat(table.exclusions()).isEmpty();
    assertThat(table.rows()).isEqualTo(2);
    EvaluationSet set = table.sets().get(0);
    assertThat(set.item()).isEqualTo("scores");
    assertThat(set.scorer()).isEqualTo("m");
    assertThat(set.rows().get(0))
        .isEqualTo(
            new EvaluationRow(
                "a", 2, 2.125, 2.0, List.of(2.0, 3.0), Map.of("L1", "fi", "sex", "f"), "x", null));
    assertThat(set.rows().get(1).reads()).containsExactly(1.0, null);
    assertThat(set.rows().get(1).groups()).containsOnlyKeys("sex");
  }

  @Test
  void excludesWhatCannotBeUsedAndNothingElse() throws IOException {
    ScoreTable table =
        read(
            PLAIN,
            """
            id,h1,m
            a,2,2.5
            b,,2
            c,two,2
            d,7,2
            e,1.5,2
            f,1,
            g,1,high
            ,1,1
            a,1,1
            h,1
            ,,
            i,0,-3.75
            """);

    assertThat(table.sets().get(0).rows()).extracting(EvaluationRow::id).containsExactly("a", "i");
    assertThat(table.rows()).isEqualTo(11);
    assertThat(table.exclusions())
        .extracting(Exclusion::id, Exclusion::line, Exclusion::column, Exclusion::reason)
        .containsExactly(
            tuple("b", 3L, "h1", ExclusionReason.NO_HUMAN_SCORE),
            tuple("c", 4L, "h1", ExclusionReason.HUMAN_NO_NUMBER),
            tuple("d", 5L, "h1", ExclusionReason.HUMAN_OFF_SCALE),
            tuple("e", 6L, "h1", ExclusionReason.HUMAN_OFF_SCALE),
            tuple("f", 7L, "m", ExclusionReason.NO_MACHINE_SCORE),
            tuple("g", 8L, "m", ExclusionReason.MACHINE_NO_NUMBER),
            tuple(null, 9L, "id", ExclusionReason.NO_ID),
            tuple("a", 10L, "id", ExclusionReason.DUPLICATE_ID),
            tuple(null, 11L, null, ExclusionReason.BROKEN_ROW));
    assertThat(table.exclusions().get(2).detail())
        .isEqualTo("the score 7 is not on the scale 0..4");
    assertThat(Exclusions.counts(table.exclusions()))
        .containsEntry(ExclusionReason.HUMAN_OFF_SCALE, 2L);
  }

  @Test
  void halfPointsAreReadOnAScaleThatHasThem() throws IOException {
    ScoreTableReader reader = new ScoreTableReader(PLAIN, ScoreScale.parse("0..4:0.5"), false);

    ScoreTable table = reader.read(file("id,h1,m\na,1.5,2\nb,1.25,2\n"), null, null);

    assertThat(table.sets().get(0).rows()).hasSize(1);
    assertThat(table.exclusions()).hasSize(1);
  }

  @Test
  void aReadThatCannotBeUsedIsNone() throws IOException {
    ScoreColumns columns =
        new ScoreColumns(
            "id", "h1", "m", null, List.of("r1", "r2", "r3"), null, List.of(), null, null, null);

    ScoreTable table = read(columns, "id,h1,m,r1,r2,r3\na,2,2,2,illegible,3\nb,2,2,,9,\n");

    assertThat(table.sets().get(0).rows().get(0).reads()).containsExactly(2.0, null, 3.0);
    assertThat(table.sets().get(0).rows().get(1).reads()).containsExactly(null, null, null);
    assertThat(table.exclusions())
        .extracting(Exclusion::reason)
        .containsExactly(ExclusionReason.READ_UNUSABLE, ExclusionReason.READ_UNUSABLE);
    assertThat(Exclusions.rows(table.exclusions())).isZero();
  }

  @Test
  void zeroScoresAreLeftOutWhenAsked() throws IOException {
    ScoreColumns columns =
        new ScoreColumns("id", "h1", "m", "h2", List.of(), null, List.of(), null, null, null);
    Path file = file("id,h1,h2,m\na,0,1,1\nb,1,0,1\n");

    ScoreTable without = new ScoreTableReader(columns, SCALE, true).read(file, null, null);
    ScoreTable with = new ScoreTableReader(columns, SCALE, false).read(file, null, null);

    assertThat(with.sets().get(0).rows()).hasSize(2);
    assertThat(without.sets().get(0).rows()).extracting(EvaluationRow::id).containsExactly("b");
    assertThat(without.sets().get(0).rows().get(0).reads()).containsExactly(1.0, null);
    assertThat(without.exclusions())
        .extracting(Exclusion::reason)
        .containsExactly(ExclusionReason.ZERO_SCORE);
  }

  @Test
  void everyItemAndTraitIsASetOfItsOwn() throws IOException {
    ScoreColumns columns =
        new ScoreColumns("id", "h1", "m", null, List.of(), null, List.of(), "item", "trait", null);

    ScoreTable table =
        read(
            columns,
            "id,item,trait,h1,m\na,1,style,2,2\na,1,content,1,1\na,2,style,1,1\nb,,style,1,1\n");

    assertThat(table.sets())
        .extracting(EvaluationSet::item)
        .containsExactly("1 style", "1 content", "2 style");
    assertThat(table.exclusions())
        .extracting(Exclusion::column, Exclusion::reason)
        .containsExactly(tuple("item", ExclusionReason.NO_ITEM));
  }

  @Test
  void aReportedScoreIsAPointOfTheScale() throws IOException {
    ScoreColumns columns =
        new ScoreColumns("id", "h1", "m", null, List.of(), "p", List.of(), null, null, null);

    ScoreTable table = read(columns, "id,h1,m,p\na,2,2.4,2\nb,2,2.4,2.4\nc,2,2.4,\n");

    assertThat(table.sets().get(0).rows()).hasSize(1);
    assertThat(table.exclusions())
        .extracting(Exclusion::reason)
        .containsOnly(ExclusionReason.REPORTED_UNUSABLE);
  }

  @Test
  void saysWhichColumnsThereAre() {
    assertThatThrownBy(() -> read(PLAIN, "id,h,m\na,1,1\n"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no column 'h1' (did you mean 'h'?)")
        .hasMessageContaining("id, h, m");
  }

  @Test
  void refusesATableWithoutUsableRows() {
    assertThatThrownBy(() -> read(PLAIN, "id,h1,m\na,x,1\nb,,1\n"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no usable rows")
        .hasMessageContaining("1 because the human score is not a number");
    assertThatThrownBy(() -> read(PLAIN, ""))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("is empty");
  }

  @Test
  void refusesContradictoryColumns() {
    assertThatThrownBy(
            () ->
                new ScoreColumns(
                    "id", "s", "s", null, List.of(), null, List.of(), null, null, null))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("'s' cannot be the human score and another");
    assertThatThrownBy(
            () ->
                new ScoreColumns(
                    "id", "h", "m", "h2", List.of("r"), null, List.of(), null, null, null))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("named twice");
  }

  private ScoreTable read(ScoreColumns columns, String text) throws IOException {
    return new ScoreTableReader(columns, SCALE, false).read(file(text), null, null);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("scores.csv"), text);
  }
}
