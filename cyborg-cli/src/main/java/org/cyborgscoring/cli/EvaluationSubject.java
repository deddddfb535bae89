package org.cyborgscoring.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.evaluation.EvaluationSet;
import org.cyborgscoring.evaluation.Exclusion;
import org.cyborgscoring.rsmtool.RsmFileFormat;
import org.cyborgscoring.rsmtool.RsmTable;

/**
 * What an evaluation is about, whichever way it was given.
 *
 * @param sets the scores
 * @param exclusions what is not evaluated
 * @param rows how many rows the table has
 * @param tables RSMTool's tables about the scores
 * @param inputs the files that were read
 * @param choices what the user chose, by name
 * @param notes what the user should know
 */
record EvaluationSubject(
    List<EvaluationSet> sets,
    List<Exclusion> exclusions,
    long rows,
    List<Tables> tables,
    List<Path> inputs,
    Map<String, String> choices,
    List<String> notes) {
  /** The folder of RSMTool's tables, which RSMTool calls so too. */
  static final String RSM_FOLDER = "output";

  /**
   * RSMTool's tables of one experiment.
   *
   * @param id what their names begin with
   * @param format how they are written
   * @param tables the tables
   */
  record Tables(String id, RsmFileFormat format, List<RsmTable> tables) {
    Tables {
      tables = List.copyOf(tables);
    }
  }

  EvaluationSubject {
    sets = List.copyOf(sets);
    exclusions = List.copyOf(exclusions);
    tables = List.copyOf(tables);
    inputs = List.copyOf(inputs);
    choices = Map.copyOf(choices);
    notes = List.copyOf(notes);
  }
}
