package org.cyborgscoring.metrics.fairness;

/**
 * The normal equations of a {@link GroupRegression} with the subgroups eliminated (the Schur
 * complement), one row for each level but the most frequent, solved by Gauss-Jordan sweeps. A level
 * that the others and the subgroups already settle is passed over, with coefficient 0.
 *
 * <p>Sweeps: Goodnight, J. H. (1979). A tutorial on the SWEEP operator. The American Statistician,
 * 33(3), 149-158.
 */
final class LevelSystem {
  private static final double SETTLED = 1e-9;

  private final int levels;
  private final double[] counts;
  private final double[] groupSizes;
  private final double[] levelSizes;
  private final int[] used;
  private final double[][] inverse;
  private final double[] coefficients;
  private double explained;
  private double explainedByLevels;
  private int levelsInUse;
  private int rank;

  LevelSystem(
      int levels, double[] counts, double[] sums, double[] groupSizes, double[] groupSums) {
    this.levels = levels;
    this.counts = counts;
    this.groupSizes = groupSizes;
    this.levelSizes = new double[levels];
    double[] levelSums = new double[levels];
    for (int cell = 0; cell < counts.length; cell++) {
      levelSizes[cell % levels] += counts[cell];
      levelSums[cell % levels] += sums[cell];
    }
    for (int level = 0; level < levels; level++) {
      if (levelSizes[level] > 0) {
        levelsInUse++;
        explainedByLevels += levelSums[level] * levelSums[level] / levelSizes[level];
      }
    }
    this.used = levelsWithoutBase();
    double[] right = new double[used.length];
    this.inverse = complement(levelSums, groupSums, right);
    this.coefficients = solve(right);
  }

  private int[] levelsWithoutBase() {
    int base = 0;
    for (int level = 1; level < levels; level++) {
      base = levelSizes[level] > levelSizes[base] ? level : base;
    }
    int[] others = new int[Math.max(0, levelsInUse - 1)];
    int next = 0;
    for (int level = 0; level < levels; level++) {
      if (level != base && levelSizes[level] > 0) {
        others[next++] = level;
      }
    }
    return others;
  }

  private double[][] complement(double[] levelSums, double[] groupSums, double[] right) {
    double[][] matrix = new double[used.length][used.length];
    for (int i = 0; i < used.length; i++) {
      matrix[i][i] = levelSizes[used[i]];
      right[i] = levelSums[used[i]];
    }
    for (int g = 0; g < groupSizes.length; g++) {
      for (int i = 0; i < used.length && groupSizes[g] > 0; i++) {
        double share = counts[g * levels + used[i]] / groupSizes[g];
        if (share > 0) {
          right[i] -= share * groupSums[g];
          for (int j = 0; j < used.length; j++) {
            matrix[i][j] -= share * counts[g * levels + used[j]];
          }
        }
      }
    }
    return matrix;
  }

  /** Sweeps the matrix into its inverse, level by level. */
  private double[] solve(double[] right) {
    boolean[] swept = new boolean[used.length];
    for (int k = 0; k < used.length; k++) {
      if (inverse[k][k] > SETTLED * levelSizes[used[k]]) {
        sweep(k);
        swept[k] = true;
        rank++;
      }
    }
    double[] solution = new double[used.length];
    for (int i = 0; i < used.length; i++) {
      for (int j = 0; j < used.length; j++) {
        inverse[i][j] = swept[i] && swept[j] ? inverse[i][j] : 0;
        solution[i] += inverse[i][j] * right[j];
      }
      explained += solution[i] * right[i];
    }
    return solution;
  }

  private void sweep(int k) {
    double pivot = inverse[k][k];
    for (int i = 0; i < used.length; i++) {
      if (i != k) {
        double factor = inverse[i][k] / pivot;
        for (int j = 0; j < used.length; j++) {
          if (j != k) {
            inverse[i][j] -= factor * inverse[k][j];
          }
        }
      }
    }
    for (int i = 0; i < used.length; i++) {
      if (i != k) {
        inverse[i][k] = -inverse[i][k] / pivot;
        inverse[k][i] /= pivot;
      }
    }
    inverse[k][k] = 1 / pivot;
  }

  /** The sum of squares that levels explain beyond subgroups. */
  double explained() {
    return explained;
  }

  /** The sum of squares that levels explain by themselves. */
  double explainedByLevels() {
    return explainedByLevels;
  }

  /** The number of levels that occur. */
  int levelsInUse() {
    return levelsInUse;
  }

  /** The number of coefficients of levels that the data determine. */
  int rank() {
    return rank;
  }

  /** Whether they determine all, and so all differences between subgroups. */
  boolean isDetermined() {
    return rank == used.length;
  }

  /** What the levels alone make of the sum of a subgroup. */
  double atLevels(int group) {
    double sum = 0;
    for (int i = 0; i < used.length; i++) {
      sum += counts[group * levels + used[i]] * coefficients[i];
    }
    return sum;
  }

  /** What not knowing the levels' coefficients adds to the covariance of two subgroup effects. */
  double covariance(int first, int second) {
    double sum = 0;
    for (int i = 0; i < used.length; i++) {
      for (int j = 0; j < used.length; j++) {
        sum +=
            counts[first * levels + used[i]]
                / groupSizes[first]
                * inverse[i][j]
                * counts[second * levels + used[j]]
                / groupSizes[second];
      }
    }
    return sum;
  }
}
