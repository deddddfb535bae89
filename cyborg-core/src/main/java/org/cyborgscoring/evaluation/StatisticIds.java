package org.cyborgscoring.evaluation;

import java.util.Set;

/**
 * The ids of all statistics of an evaluation. Formula, range, source and edge cases are with the
 * class named; docs/metrics.md explains them to a reader.
 *
 * <p>{@link Comparison#MACHINE_HUMAN}, {@link Slice.Kind#EVERYONE} and {@link Slice.Kind#GROUP}:
 *
 * <ul>
 *   <li>{@code n}, {@code mean_human}, {@code sd_human}, {@code min_human}, {@code max_human}, as
 *       version RAW only: number of responses, and the scores of record; {@code sd} with n - 1
 *   <li>{@code mean_machine}, {@code sd_machine}, {@code min_machine}, {@code max_machine}, {@code
 *       exact}, {@code adjacent}, {@code qwk}, {@code r}, {@code r2}, {@code rmse}, {@code smd},
 *       {@code sd_ratio}, of every version
 *   <li>{@code kappa}, of versions that are score points
 *   <li>{@code brier}, {@code ece}, as version RAW only, if any row has a distribution
 *   <li>groups only: {@code dsm} and {@code mean_z_machine} of every version, {@code mean_z_human}
 *       as version RAW: mean z of the subgroup, standardised on everyone; {@code csd_difference} of
 *       every version: how far the error lies from everyone's at the same human score
 * </ul>
 *
 * <p>{@link Comparison#MACHINE_HUMAN}, {@link Slice.Kind#SCORE_POINT}, versions that are score
 * points: {@code n}, {@code exact}, {@code adjacent}, {@code mean_machine}.
 *
 * <p>{@link Comparison#MACHINE_HUMAN}, {@link Slice.Kind#GROUPING}, every version: {@code osa},
 * {@code osd}, {@code csd} and their p values {@code osa_p}, {@code osd_p}, {@code csd_p}.
 *
 * <p>{@link Comparison#HUMAN_HUMAN}, version RAW, everyone and groups: {@code n}, {@code
 * mean_first}, {@code sd_first}, {@code mean_second}, {@code sd_second}, {@code exact}, {@code
 * adjacent}, {@code kappa}, {@code qwk}, {@code r}, {@code r2}, {@code rmse}, {@code smd} (pooled),
 * {@code sd_ratio}.
 *
 * <p>{@link Comparison#DEGRADATION}, every version, everyone and groups: {@code exact}, {@code
 * adjacent}, {@code qwk}, {@code r}, {@code smd}, and {@code kappa} of score points.
 *
 * <p>{@link Comparison#TRUE_SCORE}, everyone and groups: {@code n}, {@code n_single}, {@code
 * n_multiple}, {@code rater_error_variance}, {@code true_variance}, {@code reliability}, {@code
 * qwk_ceiling_one}, {@code qwk_ceiling_two} (with one read, with the mean of two) as version RAW;
 * {@code mse_true}, {@code prmse}, {@code r_disattenuated} of every version.
 *
 * <p>Where most scores of record are the sum of their reads, true-score figures are on the scale of
 * the sum, and degradations of {@code exact}, {@code adjacent} and {@code kappa} are undefined;
 * where reads are related to the record in no such way, {@code mse_true} and {@code prmse} are too.
 *
 * <p>Human-human, degradation and true-score figures of groups are left out when no response has
 * two reads and no rater error variance is given; those of everyone then say so.
 */
public final class StatisticIds {
  /** Statistics that have no interval: counts, extremes and p values. */
  public static final Set<String> WITHOUT_INTERVAL =
      Set.of(
          "n",
          "n_single",
          "n_multiple",
          "min_human",
          "max_human",
          "min_machine",
          "max_machine",
          "osa_p",
          "osd_p",
          "csd_p");

  private StatisticIds() {}
}
