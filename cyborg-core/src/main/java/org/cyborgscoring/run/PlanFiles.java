package org.cyborgscoring.run;

import java.util.List;

/** The names of the files in a plan's folder. */
public final class PlanFiles {
  /** The plan, for programs. */
  public static final String PLAN = "plan.json";

  /** The measured points and the forecasts. */
  public static final String CURVE = "curve.csv";

  /** The plan, for people. */
  public static final String REPORT = "plan.html";

  /** The files that hold the results of a plan. */
  public static final List<String> RESULTS = List.of(PLAN, CURVE, RunFiles.PROBLEMS);

  private PlanFiles() {}
}
