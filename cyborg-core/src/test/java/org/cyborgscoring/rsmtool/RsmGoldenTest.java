package org.cyborgscoring.rsmtool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The whole way from an rsmeval configuration to tables, every cell of which is RSMTool's; see
 * resources/rsmtool/README.md.
 */
class RsmGoldenTest {
  private static final Path GOLDEN = TestFiles.resource("/rsmtool");

  @TempDir Path folder;

  /** RSMTool's input had a column of second scores, which it was not told of. */
  @BeforeEach
  void layOutTheInput() throws IOException {
    List<String> predictions =
        Files.readAllLines(GOLDEN.resolve("predictions_scaled_with_subgroups.csv"));
    List<String> others =
        Files.readAllLines(GOLDEN.resolve("lr_evaluation_test_other_columns.csv"));
    List<String> joined = new ArrayList<>();
    for (int i = 0; i < predictions.size(); i++) {
      joined.add(
          predictions.get(i) + "," + others.get(i).substring(others.get(i).lastIndexOf(',') + 1));
    }
    Files.write(folder.resolve("predictions_scaled_with_subgroups.csv"), joined);
    Files.copy(GOLDEN.resolve("lr_evaluation.json"), folder.resolve("lr_evaluation.json"));
    Files.writeString(
        folder.resolve("with_h2.json"),
        Files.readString(GOLDEN.resolve("lr_evaluation.json"))
            .replace("\"lr_evaluation\"", "\"with_h2\"")
            .replace("\"subgroups\"", "\"second_human_score_column\": \"h2\",\n  \"subgroups\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "confMatrix",
        "data_composition",
        "data_composition_by_QUESTION",
        "estimates_csd_by_QUESTION",
        "estimates_osa_by_QUESTION",
        "estimates_osd_by_QUESTION",
        "eval",
        "eval_by_QUESTION",
        "eval_short",
        "fairness_metrics_by_QUESTION",
        "pred_processed",
        "score_dist",
        "test_excluded_composition",
        "test_metadata",
        "test_other_columns"
      })
  void everyCellIsThatOfRsmtool(String table) throws IOException {
    Map<String, Path> written = write("lr_evaluation.json", RsmFileFormat.CSV);

    TestFiles.assertSameCells(
        written.get("lr_evaluation_" + table + ".csv"),
        GOLDEN.resolve("lr_evaluation_" + table + ".csv"));
  }

  @Test
  void writesTheTablesOfRsmtoolAndNoOthers() throws IOException {
    assertThat(write("lr_evaluation.json", RsmFileFormat.CSV)).hasSize(15);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "consistency",
        "consistency_by_QUESTION",
        "degradation",
        "disattenuated_correlations",
        "disattenuated_correlations_by_QUESTION",
        "true_score_eval",
        "confMatrix_h1h2"
      })
  void secondHumansScoresGiveWhatAnIndependentProgramComputes(String table) throws IOException {
    Map<String, Path> written = write("with_h2.json", RsmFileFormat.CSV);

    TestFiles.assertSameCells(
        written.get("with_h2_" + table + ".csv"), GOLDEN.resolve("with_h2_" + table + ".csv"));
  }

  @ParameterizedTest
  @EnumSource(RsmFileFormat.class)
  void everyFormatHoldsTheSameNumbers(RsmFileFormat format) throws IOException {
    Path table = write("lr_evaluation.json", format).get("lr_evaluation_eval." + format.id());

    TestFiles.assertSameCells(table, GOLDEN.resolve("lr_evaluation_eval.csv"));
  }

  private Map<String, Path> write(String config, RsmFileFormat format) throws IOException {
    RsmevalData data = new RsmevalReader(RsmevalConfig.read(folder.resolve(config))).read();
    RsmTableWriter writer =
        new RsmTableWriter(folder.resolve("output"), data.experiment().id(), format);
    List<RsmTable> tables = new ArrayList<>(RsmTables.of(data.experiment()));
    tables.addAll(data.tables());
    Map<String, Path> written = new TreeMap<>();
    tables.forEach(
        table -> {
          try {
            writer.write(table);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          written.put(
              writer.fileName(table), folder.resolve("output").resolve(writer.fileName(table)));
        });
    assertThat(written.values()).allSatisfy(file -> assertThat(file).isRegularFile());
    return written;
  }
}
