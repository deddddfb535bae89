package org.cyborgscoring.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.cyborg.CyborgData;
import org.cyborgscoring.cyborg.CyborgRow;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.scoring.ScoreDistribution;

/**
 * The errors of predictions by subgroup of the training rows, and the weights that they ask for.
 *
 * <p>The loss of subgroup g is its mean squared error against the labels, drawn towards that of all
 * rows: (n_g MSE_g + k MSE) / (n_g + k) with k = {@value #PRIOR_ROWS}, so that a handful of rows
 * asks for nothing. Weights follow the exponentiated gradient of group DRO, w_g = w_g exp(eta
 * (loss_g / loss - 1)) with eta = {@value #STEP}, within 1 / {@value #MOST} to {@value #MOST},
 * scaled so that rows weigh 1 on average.
 */
final class SubgroupErrors {
  private static final double PRIOR_ROWS = 20;
  private static final double STEP = 0.5;
  private static final double MOST = 4;

  private final CyborgData data;
  private final int[] groupOfRow;
  private final int[] sizes;

  SubgroupErrors(CyborgData data, List<String> columns) {
    this.data = data;
    Map<List<String>, Integer> known = new HashMap<>();
    this.groupOfRow = new int[data.rows().size()];
    for (int i = 0; i < groupOfRow.length; i++) {
      Integer size = known.size();
      Integer group = known.putIfAbsent(values(data.rows().get(i).response(), columns), size);
      groupOfRow[i] = group == null ? size : group;
    }
    this.sizes = new int[known.size()];
    for (int group : groupOfRow) {
      sizes[group]++;
    }
  }

  private static List<String> values(Response response, List<String> columns) {
    return columns.stream().map(column -> response.groups().getOrDefault(column, "")).toList();
  }

  /** The number of subgroups. */
  int subgroups() {
    return sizes.length;
  }

  /** A weight of 1 for every subgroup. */
  double[] equalWeights() {
    double[] weights = new double[sizes.length];
    Arrays.fill(weights, 1);
    return weights;
  }

  /** The loss of each subgroup, relative to that of all rows; 1 for all where nothing errs. */
  double[] losses(List<ScoreDistribution> predictions) {
    double[] sums = new double[sizes.length];
    double total = 0;
    for (int i = 0; i < groupOfRow.length; i++) {
      double error = predictions.get(i).expected() - data.rows().get(i).distribution().expected();
      sums[groupOfRow[i]] += error * error;
      total += error * error;
    }
    double mean = total / groupOfRow.length;
    double[] losses = new double[sizes.length];
    for (int g = 0; g < losses.length; g++) {
      double loss = (sums[g] + PRIOR_ROWS * mean) / (sizes[g] + PRIOR_ROWS);
      losses[g] = mean == 0 ? 1 : loss / mean;
    }
    return losses;
  }

  /** The largest loss. */
  static double worst(double[] losses) {
    return Arrays.stream(losses).max().orElse(0);
  }

  /** The next weights. */
  double[] reweigh(double[] weights, double[] losses) {
    double[] next = new double[weights.length];
    double sum = 0;
    for (int g = 0; g < next.length; g++) {
      double wanted = weights[g] * StrictMath.exp(STEP * (losses[g] - 1));
      next[g] = Math.max(1 / MOST, Math.min(MOST, wanted));
      sum += sizes[g] * next[g];
    }
    for (int g = 0; g < next.length; g++) {
      next[g] *= groupOfRow.length / sum;
    }
    return next;
  }

  /** The rows, each with the weight of its subgroup. */
  CyborgData weighted(double[] weights) {
    List<CyborgRow> rows = new ArrayList<>(groupOfRow.length);
    for (int i = 0; i < groupOfRow.length; i++) {
      rows.add(data.rows().get(i).withWeight(weights[groupOfRow[i]]));
    }
    return new CyborgData(data.item(), rows);
  }
}
