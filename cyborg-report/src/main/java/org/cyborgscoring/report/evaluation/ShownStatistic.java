package org.cyborgscoring.report.evaluation;

import java.util.List;
import java.util.function.DoubleFunction;
import org.cyborgscoring.evaluation.StatisticNames;
import org.cyborgscoring.report.document.DataColumn;
import org.cyborgscoring.report.table.Numbers;

/**
 * A statistic as a column of a table.
 *
 * @param id its id
 * @param meaning what it means, in a few words
 * @param format how its values are written
 */
record ShownStatistic(String id, String meaning, DoubleFunction<String> format) {
  static final ShownStatistic QWK =
      new ShownStatistic("qwk", "Quadratic weighted kappa", Numbers::statistic);
  static final ShownStatistic R =
      new ShownStatistic("r", "Pearson correlation", Numbers::statistic);
  static final ShownStatistic SMD =
      new ShownStatistic("smd", "Standardised mean difference", Numbers::difference);
  static final ShownStatistic EXACT =
      new ShownStatistic("exact", "Share with the same score point", Numbers::precisePercent);
  static final ShownStatistic ADJACENT =
      new ShownStatistic(
          "adjacent", "Share with a score at most one point away", Numbers::precisePercent);
  static final ShownStatistic KAPPA =
      new ShownStatistic("kappa", "Cohen's kappa, unweighted", Numbers::statistic);
  static final ShownStatistic R2 =
      new ShownStatistic(
          "r2", "1 \u2212 squared error / variance of the human scores", Numbers::statistic);
  static final ShownStatistic RMSE =
      new ShownStatistic("rmse", "Root mean squared error, in score points", Numbers::statistic);
  static final ShownStatistic SD_RATIO =
      new ShownStatistic("sd_ratio", "SD of the machine / SD of people", Numbers::statistic);

  static final List<ShownStatistic> AGREEMENT =
      List.of(QWK, R, SMD, EXACT, ADJACENT, KAPPA, R2, RMSE, SD_RATIO);

  /** The column with values and intervals. */
  DataColumn column() {
    return DataColumn.interval(id, name(), meaning);
  }

  /** What heads the column. */
  String name() {
    return switch (id) {
      case "exact" -> "Exact";
      case "adjacent" -> "Adjacent";
      case "kappa" -> "Kappa";
      default -> StatisticNames.of(id);
    };
  }

  /** Whether it speaks of score points only. */
  boolean isOfPoints() {
    return id.equals("exact") || id.equals("adjacent") || id.equals("kappa");
  }
}
