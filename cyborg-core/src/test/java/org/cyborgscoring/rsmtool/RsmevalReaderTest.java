package org.cyborgscoring.rsmtool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.evaluation.EvaluationRow;
import org.cyborgscoring.evaluation.Exclusion;
import org.cyborgscoring.evaluation.ExclusionReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RsmevalReaderTest {
  private static final String SCORES =
      """
      id,who,L1,flag,sc1,h,s,h2
      a,x,fi,0,x,2,2.25,3
      b,x,,0.0,y,3,2.75,0
      c,y,fi,1,z,2,2,2
      d,x,sv,0,z,0,1,2
      e,x,sv,0,z,,1,2
      f,x,sv,0,z,few,oops,2
      g,x,sv,0,z,2,oops,2
      h,y,sv,0,z,2,2,2
      i,x,sv,0,z,4,3.9,unread
      a,x,sv,0,z,4,3.9,4
      """;

  @TempDir Path folder;

  @Test
  void leavesOutWhatRsmtoolLeavesOut() throws IOException {
    RsmevalData data =
        read(
            """
            "subgroups": ["L1"], "flag_column": {"flag": 0}, "candidate_column": "who",
            "min_items_per_candidate": 2, "second_human_score_column": "h2"
            """);

    assertThat(data.experiment().rows())
        .extracting(EvaluationRow::id, EvaluationRow::human, EvaluationRow::reads)
        .containsExactly(
            tuple("a", 2.0, List.of(2.0, 3.0)),
            tuple("b", 3.0, Arrays.asList(3.0, null)),
            tuple("i", 4.0, Arrays.asList(4.0, null)));
    assertThat(data.rows()).isEqualTo(10);
    assertThat(data.exclusions())
        .extracting(Exclusion::id, Exclusion::line, Exclusion::reason)
        .containsExactlyInAnyOrder(
            tuple("c", 4L, ExclusionReason.FLAGGED),
            tuple("d", 5L, ExclusionReason.ZERO_SCORE),
            tuple("e", 6L, ExclusionReason.NO_HUMAN_SCORE),
            tuple("f", 7L, ExclusionReason.HUMAN_NO_NUMBER),
            tuple("g", 8L, ExclusionReason.MACHINE_NO_NUMBER),
            tuple("h", 9L, ExclusionReason.TOO_FEW_ITEMS),
            tuple("a", 11L, ExclusionReason.DUPLICATE_ID),
            tuple("i", 10L, ExclusionReason.READ_UNUSABLE));
  }

  @Test
  void writesDownWhatIsLeftOut() throws IOException {
    RsmevalData data = read("\"subgroups\": [\"L1\"], \"flag_column\": {\"flag\": [0]}");

    assertThat(table(data, "test_responses_with_excluded_flags").columns())
        .containsExactly("spkitemid", "who", "L1", "flag", "##sc1##", "sc1", "raw", "h2");
    assertThat(table(data, "test_responses_with_excluded_flags").rows()).hasSize(1);
    assertThat(table(data, "test_excluded_responses").rows())
        .extracting(row -> row.get(0))
        .containsExactly("d", "e", "f", "g");
    assertThat(table(data, "test_excluded_composition").columns().get(0)).isEqualTo("Human/System");
    assertThat(table(data, "test_excluded_composition").rows())
        .containsExactly(
            Arrays.asList("numeric non-zero human score", null, 1),
            Arrays.asList("zero human score", 1.0, 0),
            Arrays.asList("non-numeric human score", 1.0, 1));
    assertThat(table(data, "test_other_columns").columns())
        .containsExactly("spkitemid", "who", "flag", "##sc1##", "h2");
  }

  @Test
  void keepsZeroScoresWhenAsked() throws IOException {
    RsmevalData data = read("\"exclude_zero_scores\": false");

    assertThat(data.experiment().rows()).extracting(EvaluationRow::id).contains("d");
    assertThat(table(data, "test_excluded_composition").rows().get(1))
        .containsExactly("zero human score", null, 0);
  }

  @Test
  void responsesWithoutSubgroupAreOneOfTheirOwnInTheTables() throws IOException {
    RsmevalData data = read("\"subgroups\": [\"L1\"]");

    assertThat(CompositionTables.bySubgroup(data.experiment(), "L1").rows())
        .contains(Arrays.asList("No info", 1));
    assertThat(data.experiment().rows().get(1).groups()).isEmpty();
  }

  @Test
  void scalesByAnotherTable() throws IOException {
    Files.writeString(
        folder.resolve("training.csv"), "sc1,prediction\n1,10\n2,20\n3,30\n4,\nx,40\n");

    RsmExperiment experiment = read("\"scale_with\": \"training.csv\"").experiment();

    // Of 1 to 4 and of 10 to 40: 2.5 and 1.29, 25 and 12.9, so ten to one.
    assertThat(experiment.versions())
        .extracting(SystemScores::name)
        .containsExactly(
            "raw", "raw_trim", "raw_trim_round", "scale", "scale_trim", "scale_trim_round");
    assertThat(experiment.version("").scores()[0]).isCloseTo(0.225, within(1e-12));
    assertThat(experiment.version("_trim").scores()[0]).isEqualTo(1 - 0.4998);
  }

  @Test
  void rawScoresStayRaw() throws IOException {
    assertThat(EvaluationTables.full(read("").experiment()).rows())
        .extracting(row -> row.get(0))
        .containsExactly("raw", "raw_trim", "raw_trim_round");
  }

  @Test
  void saysWhatIsMissing() {
    assertThatThrownBy(() -> read("\"subgroups\": [\"L2\"]"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no column 'L2' (did you mean 'L1'?)");
    assertThatThrownBy(() -> read("\"scale_with\": \"none.csv\""))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("There is no file");
    assertThatThrownBy(() -> read("\"min_items_per_candidate\": 2"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("candidate_column");
    assertThatThrownBy(() -> read("\"flag_column\": {\"flag\": 7}"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no usable rows")
        .hasMessageContaining("a flag column rules the response out");
  }

  @Test
  void aSampleThatDoesNotVaryCannotScale() throws IOException {
    Files.writeString(folder.resolve("training.csv"), "sc1,prediction\n1,10\n2,10\n");

    assertThatThrownBy(() -> read("\"scale_with\": \"training.csv\""))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("scores cannot be scaled by it");
  }

  @Test
  void rowsWithoutACandidateAreNotTakenForOneCandidates() throws IOException {
    RsmevalData data =
        read("\"candidate_column\": \"who\"", SCORES.replace("a,x,", "a,,").replace("b,x,", "b,,"));

    assertThat(data.experiment().rows())
        .filteredOn(row -> List.of("a", "b", "i").contains(row.id()))
        .extracting(EvaluationRow::cluster)
        .containsExactly(null, null, "x");
  }

  private static RsmTable table(RsmevalData data, String name) {
    return data.tables().stream()
        .filter(table -> table.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private RsmevalData read(String fields) throws IOException {
    return read(fields, SCORES);
  }

  private RsmevalData read(String fields, String scores) throws IOException {
    Files.writeString(folder.resolve("scores.csv"), scores);
    Path config =
        Files.writeString(
            folder.resolve("config.json"),
            """
            {"experiment_id": "e", "predictions_file": "scores.csv", "id_column": "id",
            "human_score_column": "h", "system_score_column": "s", "trim_min": 1, "trim_max": 4"""
                + (fields.isBlank() ? "" : ", " + fields)
                + "}");
    return new RsmevalReader(RsmevalConfig.read(config)).read();
  }
}
