package org.cyborgscoring.evaluation;

import java.util.Map;

/** What readers call the statistics of an evaluation. */
public final class StatisticNames {
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("n", "responses"),
          Map.entry("mean_human", "human mean"),
          Map.entry("sd_human", "human SD"),
          Map.entry("mean_machine", "machine mean"),
          Map.entry("sd_machine", "machine SD"),
          Map.entry("exact", "exact agreement"),
          Map.entry("adjacent", "adjacent agreement"),
          Map.entry("kappa", "kappa"),
          Map.entry("qwk", "QWK"),
          Map.entry("r", "r"),
          Map.entry("r2", "R²"),
          Map.entry("rmse", "RMSE"),
          Map.entry("smd", "SMD"),
          Map.entry("sd_ratio", "SD ratio"),
          Map.entry("brier", "Brier score"),
          Map.entry("ece", "expected calibration error"),
          Map.entry("dsm", "DSM"),
          Map.entry("csd_difference", "difference at the same human score"),
          Map.entry("osa", "overall score accuracy (OSA)"),
          Map.entry("osd", "overall score difference (OSD)"),
          Map.entry("csd", "conditional score difference (CSD)"),
          Map.entry("rater_error_variance", "rater error variance"),
          Map.entry("true_variance", "true-score variance"),
          Map.entry("reliability", "reliability of one read"),
          Map.entry("qwk_ceiling_one", "QWK ceiling, against one read"),
          Map.entry("qwk_ceiling_two", "QWK ceiling, against the mean of two"),
          Map.entry("mse_true", "MSE against the true score"),
          Map.entry("prmse", "PRMSE"),
          Map.entry("r_disattenuated", "disattenuated r"));

  private StatisticNames() {}

  /** The name of a statistic; its id where readers have no other. */
  public static String of(String id) {
    return NAMES.getOrDefault(id, id);
  }
}
