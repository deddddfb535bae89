package org.cyborgscoring.report.technical;

import java.util.List;
import java.util.Locale;
import org.cyborgscoring.evaluation.EvaluationSettings;
import org.cyborgscoring.report.EvaluationContent;
import org.cyborgscoring.report.table.Numbers;

/** How the figures of a technical report were made: definitions, intervals, limits, sources. */
final class Methods {
  static final List<String> DEFINITIONS =
      List.of(
          "H is the human score of record, M the machine's score. Moments are those of the population"
              + " unless said otherwise.",
          "Exact and adjacent agreement: the shares of responses with M = H, and with M at most one score point from H.",
          "Kappa: Cohen's kappa, unweighted, with the points of the scale as categories (Cohen 1960).",
          "QWK: 2 cov(H, M) / (var H + var M + (mean M − mean H)²); on score points the same as"
              + " quadratic weighted kappa (Cohen 1968), and defined for continuous scores (Haberman 2019).",
          "r: Pearson's correlation. R²: 1 − Σ(M − H)² / Σ(H − mean H)². RMSE: the square root of the"
              + " mean squared difference.",
          "SMD: (mean M − mean H) / sd(H), with n − 1; between two humans, the pooled sd. SD ratio:"
              + " sd(M) / sd(H).",
          "DSM: the mean over a subgroup of z(M) − z(H), both standardised on all responses.",
          "Degradation: a machine-human figure minus the human-human one (Williamson, Xi & Breyer 2012).",
          "PRMSE: 1 − mean squared error against the true score / variance of the true score, with"
              + " both estimated from responses that several people read (Loukina et al. 2020).",
          "QWK ceilings: the QWK of an error-free machine with one read, 2T / (2T + V), and with the"
              + " mean of two, 2T / (2T + V/2); T is the true-score variance, V the rater error variance.",
          "OSA, OSD, CSD: the adjusted R² of the squared error on subgroup, of the error on subgroup,"
              + " and the gain by the subgroup over the human score (Loukina, Madnani & Zechner 2019).",
          "Brier score: the mean over responses of Σ (probability − [H is the point])² (Brier 1950)."
              + " Expected calibration error: over ten bins of confidence (Guo et al. 2017).");

  static final List<String> LIMITS =
      List.of(
          "The figures hold for responses like those evaluated: the same item, the same population,"
              + " the same raters.",
          "Intervals speak of other samples of responses, not of other raters or another training of"
              + " the machine.",
          "Human-human figures rest on the responses that two people read; if these were not chosen at"
              + " random, they and PRMSE may be off.",
          "Subgroups and statistics are many; some figures lie beyond a bound by chance alone. No"
              + " correction for many comparisons was made.",
          "Equal SMDs do not show that scores mean the same for all: human scores may themselves be biased.");

  static final List<String> REFERENCES =
      List.of(
          "Brier, G. W. (1950). Verification of forecasts expressed in terms of probability. Monthly Weather Review, 78(1), 1–3.",
          "Cohen, J. (1960). A coefficient of agreement for nominal scales. Educational and Psychological Measurement, 20(1), 37–46.",
          "Cohen, J. (1968). Weighted kappa: Nominal scale agreement with provision for scaled disagreement or partial credit. Psychological Bulletin, 70(4), 213–220.",
          "Efron, B. (1987). Better bootstrap confidence intervals. Journal of the American Statistical Association, 82(397), 171–185.",
          "Guo, C., Pleiss, G., Sun, Y., & Weinberger, K. Q. (2017). On calibration of modern neural networks. Proceedings of ICML.",
          "Haberman, S. J. (2008). When can subscores have value? Journal of Educational and Behavioral Statistics, 33(2), 204–229.",
          "Haberman, S. J. (2019). Measures of agreement versus measures of prediction accuracy. ETS Research Report RR-19-20.",
          "Loukina, A., Madnani, N., & Zechner, K. (2019). The many dimensions of algorithmic fairness in educational applications. Proceedings of BEA.",
          "Loukina, A., Madnani, N., Cahill, A., Yao, L., Johnson, M. S., Riordan, B., & McCaffrey, D. F. (2020). Using PRMSE to evaluate automated scoring systems in the presence of label noise. Proceedings of BEA.",
          "Williamson, D. M., Xi, X., & Breyer, F. J. (2012). A framework for evaluation and use of automated scoring. Educational Measurement: Issues and Practice, 31(1), 2–13.");

  private Methods() {}

  /** How intervals were made. */
  static String intervals(EvaluationContent content) {
    EvaluationSettings settings = content.settings();
    if (settings.resamples() == 0) {
      return "No intervals were asked for.";
    }
    boolean clustered =
        content.sets().stream()
            .flatMap(set -> set.rows().stream())
            .anyMatch(row -> row.cluster() != null);
    String method =
        settings.method() == EvaluationSettings.IntervalMethod.BCA
            ? "bias-corrected and accelerated (Efron 1987)"
            : "the percentiles of the resampled figure";
    return "Intervals are at %s%%, %s, from %s bootstrap samples of %s; every figure of a sample was computed anew, degradation and DSM as one figure each."
        .formatted(
            String.format(Locale.ROOT, "%.4g", settings.level() * 100).replaceAll("\\.?0+$", ""),
            method,
            Numbers.count(settings.resamples()),
            clustered ? "examinees with all their responses" : "responses");
  }

  /** The forms of the machine's scores. */
  static String versions(EvaluationContent content) {
    String trimmed =
        "Trimmed scores end %s score points beyond the scale's ends; rounded ones are trimmed scores, rounded half to even to a score point."
            .formatted(Numbers.withMinus(Double.toString(content.settings().trimTolerance())));
    return content
        .settings()
        .scaling()
        .map(
            scaling ->
                trimmed
                    + " Scaled scores are (raw − %s) / %s · %s + %s, all of a given sample."
                        .formatted(
                            Numbers.statistic(scaling.machineMean()),
                            Numbers.statistic(scaling.machineSd()),
                            Numbers.statistic(scaling.humanSd()),
                            Numbers.statistic(scaling.humanMean())))
        .orElse(trimmed);
  }
}
