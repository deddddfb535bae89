package org.cyborgscoring.rsmtool;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.ScoreCell;
import org.cyborgscoring.data.Table;
import org.cyborgscoring.data.TableHeader;
import org.cyborgscoring.data.TableRow;
import org.cyborgscoring.evaluation.EvaluationRow;
import org.cyborgscoring.evaluation.Exclusion;
import org.cyborgscoring.evaluation.ExclusionReason;
import org.cyborgscoring.evaluation.Exclusions;
import org.jspecify.annotations.Nullable;

/**
 * Reads the table of scores that an rsmeval configuration names, and leaves out what RSMTool leaves
 * out: first by flags, then without a numeric (or with a zero) human score, then without a numeric
 * machine score, then of candidates with too few responses left. Ids that stand twice, which stop
 * RSMTool, are left out after the first.
 */
public final class RsmevalReader {
  private final RsmevalConfig config;
  private final List<Exclusion> exclusions = new ArrayList<>();
  private final List<PredictionRow> used = new ArrayList<>();
  private final List<PredictionRow> unscored = new ArrayList<>();
  private final List<PredictionRow> flagged = new ArrayList<>();
  private long rows;

  /** A reader for what this configuration names. */
  public RsmevalReader(RsmevalConfig config) {
    this.config = config;
  }

  /**
   * Reads the table.
   *
   * @throws InputException if it or the table to scale with cannot be read, lacks a column or has
   *     no usable row
   */
  public RsmevalData read() throws IOException {
    ScoreForm form = ScalingSample.form(config.scaleWith());
    try (Table table = Table.open(config.predictionsFile())) {
      if (table.columns().isEmpty()) {
        throw new InputException(
            config.predictionsFile() + " is empty; a table begins with its column names.");
      }
      PredictionColumns columns =
          new PredictionColumns(new TableHeader(table.file(), table.columns()), config);
      sort(table, columns);
      leaveOutRareCandidates(columns);
      if (used.isEmpty()) {
        throw new InputException(
            config.predictionsFile()
                + " has no usable rows"
                + (exclusions.isEmpty() ? "." : ": " + Exclusions.describe(exclusions) + "."));
      }
      List<String> notes = new ArrayList<>(config.notes());
      notes.addAll(table.notes());
      RsmExperiment experiment = experiment(columns, form);
      InputTables tables = new InputTables(InternalNames.of(table.columns(), config.columns()));
      return new RsmevalData(experiment, exclusions, inputTables(tables, experiment), rows, notes);
    }
  }

  private void sort(Table table, PredictionColumns columns) {
    Set<String> ids = new HashSet<>();
    while (table.hasNext()) {
      TableRow row = table.next();
      if (row.problem() != null) {
        rows++;
        exclusions.add(
            new Exclusion(null, row.line(), null, ExclusionReason.BROKEN_ROW, row.problem()));
      } else if (row.cells().stream().anyMatch(cell -> cell != null && !cell.isBlank())) {
        rows++;
        sort(row, columns, ids);
      }
    }
  }

  private void sort(TableRow row, PredictionColumns columns, Set<String> ids) {
    String id = row.cells().get(columns.id());
    if (id == null || id.isBlank()) {
      exclude(null, row.line(), config.columns().id(), ExclusionReason.NO_ID);
      return;
    }
    if (!ids.add(id.strip())) {
      exclude(id.strip(), row.line(), config.columns().id(), ExclusionReason.DUPLICATE_ID);
      return;
    }
    String human = row.cells().get(columns.human());
    String system = row.cells().get(columns.system());
    PredictionRow scores = PredictionRow.of(id.strip(), row, number(human), number(system));
    String flag = columns.ruledOutBy(row);
    if (flag != null) {
      flagged.add(scores);
      exclude(scores.id(), row.line(), flag, ExclusionReason.FLAGGED);
    } else if (scores.human().isEmpty()) {
      unscored(
          scores,
          config.columns().human(),
          isGiven(human) ? ExclusionReason.HUMAN_NO_NUMBER : ExclusionReason.NO_HUMAN_SCORE);
    } else if (config.excludeZeroScores() && scores.human().getAsDouble() == 0) {
      unscored(scores, config.columns().human(), ExclusionReason.ZERO_SCORE);
    } else if (scores.system().isEmpty()) {
      unscored(
          scores,
          config.columns().system(),
          isGiven(system) ? ExclusionReason.MACHINE_NO_NUMBER : ExclusionReason.NO_MACHINE_SCORE);
    } else {
      used.add(scores);
    }
  }

  private void leaveOutRareCandidates(PredictionColumns columns) {
    if (config.minItemsPerCandidate() == 0) {
      return;
    }
    String column = config.columns().candidate();
    if (column == null) {
      throw new InputException(
          config.file() + ": min_items_per_candidate needs candidate_column; name it too.");
    }
    Map<String, Integer> counts = new LinkedHashMap<>();
    used.forEach(row -> counts.merge(columns.candidate(row), 1, Integer::sum));
    for (PredictionRow row : List.copyOf(used)) {
      if (counts.getOrDefault(columns.candidate(row), 0) < config.minItemsPerCandidate()) {
        unscored(row, column, ExclusionReason.TOO_FEW_ITEMS);
      }
    }
    Set<PredictionRow> left = new LinkedHashSet<>(used);
    unscored.forEach(left::remove);
    used.clear();
    used.addAll(left);
  }

  private RsmExperiment experiment(PredictionColumns columns, ScoreForm form) {
    List<EvaluationRow> responses = new ArrayList<>();
    for (PredictionRow row : used) {
      responses.add(
          new EvaluationRow(
              row.id(),
              row.human().orElseThrow(),
              row.system().orElseThrow(),
              null,
              columns.reads(row, exclusions),
              columns.groups(row),
              config.columns().candidate() == null ? null : candidate(columns, row),
              null));
    }
    return new RsmExperiment(
        config.experimentId(),
        responses,
        config.columns().subgroups(),
        config.columns().second() != null,
        config.columns().candidate() != null,
        config.trim(),
        form,
        config.raterErrorVariance(),
        config.excludeZeroScores());
  }

  /** A row without a candidate depends on no other: they are not all one examinee's. */
  private static @Nullable String candidate(PredictionColumns columns, PredictionRow row) {
    String name = columns.candidate(row);
    return name.isBlank() ? null : name;
  }

  private List<RsmTable> inputTables(InputTables tables, RsmExperiment experiment) {
    List<RsmTable> result = new ArrayList<>();
    result.add(tables.otherColumns(used, experiment));
    if (!unscored.isEmpty()) {
      result.add(tables.excluded(unscored));
    }
    if (!flagged.isEmpty()) {
      result.add(tables.flagged(flagged));
    }
    result.add(
        InputTables.composition(
            unscored, config.minItemsPerCandidate() > 0, config.excludeZeroScores()));
    return result;
  }

  private void unscored(PredictionRow row, String column, ExclusionReason reason) {
    unscored.add(row);
    exclude(row.id(), row.line(), column, reason);
  }

  private void exclude(@Nullable String id, long line, String column, ExclusionReason reason) {
    exclusions.add(Exclusion.of(id, line, column, reason));
  }

  private static boolean isGiven(@Nullable String cell) {
    return cell != null && !cell.isBlank();
  }

  /** A score; none where there is no number. */
  static OptionalDouble number(@Nullable String cell) {
    try {
      return ScoreCell.parse(cell);
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }
}
