package org.cyborgscoring.run;

import java.util.List;
import org.cyborgscoring.bias.BiasTable;
import org.cyborgscoring.evaluation.FiguresTable;

/** The names of the files in a run's folder. */
public final class RunFiles {
  /** The comparison of all scorers, for programs. */
  public static final String EVALUATION = "evaluation.json";

  /** The Cyborg Data. */
  public static final String CYBORG_DATA = "cyborg.csv";

  /** The Student on Cyborg Data, ready for service. */
  public static final String ENGINE = "engine.cyborg";

  /** The full evaluation of every scorer: all statistics, with intervals. */
  public static final String FIGURES = FiguresTable.FILE;

  /** Which part every response had. */
  public static final String SPLIT = "split.csv";

  /** What people and models say of the held-out responses. */
  public static final String PREDICTIONS = "predictions.csv";

  /** Bias from people to Teacher to Student, by subgroup; only where a column names groups. */
  public static final String BIAS = BiasTable.FILE;

  /** The rows that could not be used. */
  public static final String PROBLEMS = "problems.csv";

  /** The comparison of all scorers, for people. */
  public static final String REPORT = "report.html";

  /** The folder of outcomes that make a stopped run go on where it was. */
  static final String OUTCOMES = "outcomes";

  /** The files that hold the results of a run. */
  public static final List<String> RESULTS =
      List.of(BIAS, CYBORG_DATA, ENGINE, EVALUATION, FIGURES, PREDICTIONS, PROBLEMS, SPLIT);

  private RunFiles() {}
}
