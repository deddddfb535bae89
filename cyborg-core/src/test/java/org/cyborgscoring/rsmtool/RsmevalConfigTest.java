package org.cyborgscoring.rsmtool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.ScoreScale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RsmevalConfigTest {
  private static final String REQUIRED =
      """
      "experiment_id": "e", "predictions_file": "p.csv", "system_score_column": "score",
      "trim_min": 1, "trim_max": 6""";

  @TempDir Path folder;

  @Test
  void hasTheDefaultsOfRsmtool() {
    RsmevalConfig config = config("");

    assertThat(config.columns())
        .isEqualTo(new RsmevalConfig.Columns("spkitemid", "sc1", null, "score", null, List.of()));
    assertThat(config.predictionsFile()).isEqualTo(folder.toAbsolutePath().resolve("p.csv"));
    assertThat(config.trim()).isEqualTo(new TrimRange(1 - 0.4998, 6 + 0.4998));
    assertThat(config.scaleWith()).isEqualTo(RsmevalConfig.ScaleWith.RAW);
    assertThat(config.excludeZeroScores()).isTrue();
    assertThat(config.fileFormat()).isEqualTo(RsmFileFormat.CSV);
    assertThat(config.raterErrorVariance()).isEmpty();
    assertThat(config.leastPerGroup()).isEqualTo(1);
    assertThat(config.notes()).isEmpty();
  }

  @Test
  void readsEveryFieldThatHasAnEffect() {
    RsmevalConfig config =
        config(
            """
            "id_column": "id", "human_score_column": "h1", "second_human_score_column": "h2",
            "candidate_column": "who", "subgroups": ["L1", "sex"], "trim_tolerance": 0.25,
            "scale_with": "../training.csv", "flag_column": {"ADVISORY": [0, "x"], "ERROR": "1.0"},
            "exclude_zero_scores": false, "min_n_per_group": {"L1": 100, "sex": 0},
            "min_items_per_candidate": 3, "rater_error_variance": 0.5, "file_format": "xlsx",
            "description": "What is done."
            """);

    assertThat(config.columns())
        .isEqualTo(
            new RsmevalConfig.Columns("id", "h1", "h2", "score", "who", List.of("L1", "sex")));
    assertThat(config.tolerance()).isEqualTo(0.25);
    assertThat(config.scaleWith().file())
        .isEqualTo(folder.toAbsolutePath().resolveSibling("training.csv"));
    assertThat(config.flagColumns())
        .isEqualTo(Map.of("ADVISORY", List.of("0.0", "x"), "ERROR", List.of("1.0")));
    assertThat(config.excludeZeroScores()).isFalse();
    assertThat(config.minPerGroup()).isEqualTo(Map.of("L1", 100, "sex", 0));
    assertThat(config.minItemsPerCandidate()).isEqualTo(3);
    assertThat(config.raterErrorVariance()).hasValue(0.5);
    assertThat(config.fileFormat()).isEqualTo(RsmFileFormat.XLSX);
    assertThat(config.notes()).isEmpty();
  }

  @Test
  void readsCommentsTextsForNumbersAndListsInOneText() {
    RsmevalConfig config =
        config(
            """
            // from last year
            "subgroups": "L1, sex", /* both */ "min_n_per_group": 30, "trim_tolerance": "0",
            "exclude_zero_scores": "False", "scale_with": "raw"
            """);

    assertThat(config.columns().subgroups()).containsExactly("L1", "sex");
    assertThat(config.minPerGroup()).isEqualTo(Map.of("L1", 30, "sex", 30));
    assertThat(config.leastPerGroup()).isEqualTo(30);
    assertThat(config.tolerance()).isZero();
    assertThat(config.excludeZeroScores()).isFalse();
  }

  @Test
  void fieldsOfTheReportAreNotedAsWithoutEffect() {
    assertThat(
            config(
                    """
                    "general_sections": ["evaluation"], "use_wandb": false, "section_order": null
                    """)
                .notes())
        .singleElement()
        .asString()
        .contains("no effect here: general_sections, use_wandb.");
  }

  @Test
  void trimmingWithoutToleranceTakesTheWholeScoresWithin() {
    Path file =
        write(
            """
            {"experiment_id": "e", "predictions_file": "p.csv", "system_score_column": "score",
            "trim_min": 0.5002, "trim_max": 6.4998, "trim_tolerance": 0}""");

    RsmevalConfig config = RsmevalConfig.read(file);

    assertThat(config.scoreScale()).isEqualTo(ScoreScale.of(1, 6));
    assertThat(config.tolerance()).isCloseTo(0.4998, within(1e-12));
    assertThat(config.notes()).singleElement().asString().contains("not whole");
  }

  @Test
  void warnsWhereZeroScoresAreLeftOutOfAScaleThatHasThem() {
    Path file =
        write(
            """
            {"experiment_id": "e", "predictions_file": "p.csv", "system_score_column": "score",
            "trim_min": 0, "trim_max": 3}""");

    assertThat(RsmevalConfig.read(file).notes())
        .singleElement()
        .asString()
        .contains("exclude_zero_scores to false");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"subgroup\": [\"L1\"] | no field 'subgroup'; did you mean 'subgroups'?",
        "\"model\": \"LinearRegression\" | no field 'model'; delete it",
        "\"trim_max\": 0 | 'trim_max' should be above trim_min",
        "\"trim_max\": \"six\" | 'trim_max' should be a number",
        "\"trim_tolerance\": -1 | 'trim_tolerance' should be at least 0",
        "\"experiment_id\": \"two words\" | 'experiment_id' should be",
        "\"experiment_id\": \"../up\" | 'experiment_id' should be",
        "\"predictions_file\": null | 'predictions_file' is missing",
        "\"human_score_column\": \"score\" | cannot be the human score and another",
        "\"flag_column\": [\"ADVISORY\"] | 'flag_column' should be an object",
        "\"file_format\": \"parquet\" | 'file_format' should be csv, tsv or xlsx",
        "\"exclude_zero_scores\": \"perhaps\" | should be true or false",
        "\"subgroups\": [1] | 'subgroups' should be a list of texts",
        "\"subgroups\": [\"L1\"], \"min_n_per_group\": {} | a number for each",
        "\"min_items_per_candidate\": 1.5 | a whole number",
        "\"rater_error_variance\": {} | should be a number",
        "\"rater_error_variance\": -1 | 'rater_error_variance' should be at least 0",
        "\"trim_max\": 5000 | at most 1000 points"
      })
  void namesTheFieldThatCannotBeUsed(String field, String message) {
    assertThatThrownBy(() -> config(field))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("config.json")
        .hasMessageContaining(message);
  }

  @Test
  void saysWhereItIsNoJson() {
    Path broken = write("{\n\"experiment_id\": \"e\",\n!\n}");

    assertThatThrownBy(() -> RsmevalConfig.read(broken))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("line 3: this is not JSON");
    assertThatThrownBy(() -> RsmevalConfig.read(write("[]")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("holds no JSON object");
    assertThatThrownBy(() -> RsmevalConfig.read(folder.resolve("none.json")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("There is no file");
  }

  /** Fields that stand twice count as they are said last, as in Python. */
  private RsmevalConfig config(String fields) {
    return RsmevalConfig.read(
        write("{" + REQUIRED + (fields.isBlank() ? "" : ",\n" + fields) + "}"));
  }

  private Path write(String text) {
    try {
      return Files.writeString(folder.resolve("config.json"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
