package org.cyborgscoring.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.evaluation.EvaluationSet;
import org.cyborgscoring.evaluation.EvaluationSettings;
import org.cyborgscoring.evaluation.EvaluationSettings.Scaling;
import org.cyborgscoring.evaluation.ScoreTable;
import org.cyborgscoring.evaluation.ScoreTableReader;
import org.cyborgscoring.rsmtool.RsmExperiment;
import org.cyborgscoring.rsmtool.RsmFileFormat;
import org.cyborgscoring.rsmtool.RsmTables;
import org.cyborgscoring.rsmtool.ScalingSample;
import org.cyborgscoring.rsmtool.ScoreForm;
import org.cyborgscoring.rsmtool.TrimRange;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation of the columns that the user named.
 *
 * @param file the table
 * @param reader how it is read
 * @param table what it holds
 * @param scaleWith the table the scores are scaled by, or null
 * @param scaling how they are scaled, if they are
 */
record ColumnsSubject(
    Path file,
    ScoreTableReader reader,
    ScoreTable table,
    @Nullable Path scaleWith,
    Optional<Scaling> scaling) {

  static ColumnsSubject read(Path file, ScoreColumnOptions options) throws IOException {
    ScoreTableReader reader = options.reader();
    Path scaleWith = options.scaleWith();
    return new ColumnsSubject(
        file,
        reader,
        reader.read(file, options.format(), options.sheet()),
        scaleWith,
        scaleWith == null
            ? Optional.empty()
            : Optional.of(
                ScalingSample.read(
                    scaleWith, reader.columns().human(), reader.columns().machine())));
  }

  EvaluationSubject subject(EvaluationSettings settings) {
    List<Path> inputs = new ArrayList<>(List.of(file));
    if (scaleWith != null) {
      inputs.add(scaleWith);
    }
    List<String> notes = new ArrayList<>(table.notes());
    if (reader.scale().step() != 1) {
      notes.add(
          "RSMTool's tables round to whole scores, as RSMTool does; figures.csv rounds to the points"
              + " of the scale "
              + reader.scale()
              + ".");
    }
    return new EvaluationSubject(
        table.sets(), table.exclusions(), table.rows(), tables(settings), inputs, choices(), notes);
  }

  private Map<String, String> choices() {
    Map<String, String> choices = new TreeMap<>();
    choices.put("scale", reader.scale().toString());
    choices.put("excludeZeroScores", Boolean.toString(reader.excludeZeroScores()));
    reader.columns().named().forEach((role, column) -> choices.put("column." + role, column));
    return choices;
  }

  private List<EvaluationSubject.Tables> tables(EvaluationSettings settings) {
    Set<String> taken = new HashSet<>();
    List<EvaluationSubject.Tables> tables = new ArrayList<>();
    for (EvaluationSet set : table.sets()) {
      String id = set.item().replaceAll("[^\\p{L}\\p{N}._-]", "_");
      while (!taken.add(id)) {
        id = id + "_";
      }
      tables.add(
          new EvaluationSubject.Tables(
              id, RsmFileFormat.CSV, RsmTables.of(experiment(id, set, settings))));
    }
    return tables;
  }

  private RsmExperiment experiment(String id, EvaluationSet set, EvaluationSettings settings) {
    ScoreScale scale = set.scale();
    double margin = settings.trimTolerance() * scale.step();
    return new RsmExperiment(
        id,
        set.rows(),
        reader.columns().groups(),
        set.rows().stream().anyMatch(row -> row.reads().size() > 1),
        reader.columns().examinee() != null,
        new TrimRange(scale.min() - margin, scale.max() + margin),
        scaling.map(ScoreForm::scaled).orElse(ScoreForm.RAW),
        settings.raterErrorVariance(),
        reader.excludeZeroScores());
  }
}
