package org.cyborgscoring.rsmtool;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Table;
import org.cyborgscoring.data.TableHeader;
import org.cyborgscoring.data.TableRow;
import org.cyborgscoring.evaluation.EvaluationSettings.Scaling;

/**
 * The sample that scores are scaled by: human scores and the same system's scores of other
 * responses, usually those it was trained on.
 */
public final class ScalingSample {
  private ScalingSample() {}

  /** The form of scores that a configuration asks for. */
  static ScoreForm form(RsmevalConfig.ScaleWith scaleWith) throws IOException {
    if (scaleWith.asIs()) {
      return ScoreForm.AS_IS;
    }
    Path file = scaleWith.file();
    return file == null ? ScoreForm.RAW : ScoreForm.scaled(read(file, "sc1", "prediction"));
  }

  /**
   * Reads the means and standard deviations (divided by n - 1) of a table's human and machine
   * scores, each over all rows with a number in its column.
   *
   * @throws InputException if the table cannot be read, lacks a column or does not vary
   */
  public static Scaling read(Path file, String human, String machine) throws IOException {
    List<Double> humans = new ArrayList<>();
    List<Double> machines = new ArrayList<>();
    try (Table table = Table.open(file)) {
      TableHeader header = new TableHeader(file, table.columns());
      int humanColumn = header.require(human);
      int machineColumn = header.require(machine);
      while (table.hasNext()) {
        TableRow row = table.next();
        if (row.problem() == null) {
          add(humans, RsmevalReader.number(row.cells().get(humanColumn)));
          add(machines, RsmevalReader.number(row.cells().get(machineColumn)));
        }
      }
    }
    Moments ofHumans = Moments.of(humans.stream().mapToDouble(Double::doubleValue).toArray());
    Moments ofMachines = Moments.of(machines.stream().mapToDouble(Double::doubleValue).toArray());
    if (!(ofMachines.sd() > 0) || !(ofHumans.sd() >= 0)) {
      throw new InputException(
          file
              + ": scores cannot be scaled by it; it needs at least two rows with numbers, and"
              + " machine scores that differ.");
    }
    return new Scaling(ofMachines.mean(), ofMachines.sd(), ofHumans.mean(), ofHumans.sd());
  }

  private static void add(List<Double> scores, OptionalDouble score) {
    score.ifPresent(scores::add);
  }
}
