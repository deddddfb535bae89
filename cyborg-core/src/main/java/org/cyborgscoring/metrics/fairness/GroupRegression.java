package org.cyborgscoring.metrics.fairness;

import java.util.ArrayList;
import java.util.List;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.cyborgscoring.metrics.StudentT;

/**
 * Ordinary least squares of a value on two factors, level (the human score) and subgroup, from the
 * number and sum of values in each cell. Subgroups, which may be thousands, are eliminated; what is
 * left to solve has the size of the levels.
 *
 * <p>Base categories are the largest subgroup and the most frequent level, the first of several, as
 * RSMTool has it. With one level it is one-way analysis of variance. Searle, S. R. (1971). Linear
 * models, section 7.1.
 */
final class GroupRegression {
  private static final double ROUNDING = 1e-11;

  private final List<String> groups;
  private final LevelSystem system;
  private final double[] sizes;
  private final double[] effects;
  private final NestedModels models;

  /**
   * Fits.
   *
   * @param groups the subgroups
   * @param levels the number L of levels
   * @param counts the number of values for each subgroup and level, at {@code g * L + l}
   * @param sums their sum, in the same places
   * @param squares the sum of squared values over all cells
   */
  GroupRegression(
      List<String> groups, int levels, double[] counts, double[] sums, double squares) {
    this.groups = groups;
    this.sizes = totals(counts, levels, groups.size());
    double[] values = totals(sums, levels, groups.size());
    this.system = new LevelSystem(levels, counts, sums, sizes, values);
    this.effects = new double[groups.size()];
    double size = 0;
    double sum = 0;
    double explained = system.explained();
    int rank = system.rank();
    for (int g = 0; g < effects.length; g++) {
      if (sizes[g] > 0) {
        effects[g] = (values[g] - system.atLevels(g)) / sizes[g];
        explained += values[g] * values[g] / sizes[g];
        size += sizes[g];
        sum += values[g];
        rank++;
      }
    }
    this.models =
        new NestedModels(
            size,
            left(squares, size == 0 ? 0 : sum * sum / size),
            left(squares, system.explainedByLevels()),
            system.levelsInUse(),
            left(squares, explained),
            rank);
  }

  private static double left(double squares, double explained) {
    double left = squares - explained;
    return left <= ROUNDING * squares ? 0 : left;
  }

  private static double[] totals(double[] cells, int levels, int groups) {
    double[] totals = new double[groups];
    for (int cell = 0; cell < cells.length; cell++) {
      totals[cell / levels] += cells[cell];
    }
    return totals;
  }

  /** The model with levels alone, and the one with subgroups too. */
  NestedModels models() {
    return models;
  }

  /**
   * The effect of each subgroup less the average over all responses: how far its values lie from
   * everyone's at the same level.
   */
  List<Estimate> differences() {
    double mean = 0;
    for (int g = 0; g < effects.length; g++) {
      mean += sizes[g] * effects[g] / models.size();
    }
    List<Estimate> differences = new ArrayList<>();
    for (int g = 0; g < effects.length; g++) {
      differences.add(
          sizes[g] == 0
              ? Estimate.undefined("The subgroup has no responses.")
              : system.isDetermined()
                  ? Estimate.of(effects[g] - mean)
                  : Estimate.undefined("Human scores settle the subgroup."));
    }
    return differences;
  }

  /** The coefficients with t intervals of this level; those of empty subgroups are left out. */
  List<GroupCoefficient> coefficients(double level) {
    List<GroupCoefficient> coefficients = new ArrayList<>();
    int base = largest();
    for (int g = 0; g < effects.length; g++) {
      if (sizes[g] > 0) {
        double estimate = g == base ? effects[g] : effects[g] - effects[base];
        coefficients.add(coefficient(groups.get(g), g == base, estimate, scale(g, base), level));
      }
    }
    return coefficients;
  }

  private GroupCoefficient coefficient(
      String group, boolean base, double estimate, double scale, double level) {
    double degrees = models.size() - models.largerRank();
    if (!system.isDetermined() || degrees < 1) {
      IntervalEstimate none = IntervalEstimate.undefined("The responses do not determine it.");
      return new GroupCoefficient(group, base, none, none.value());
    }
    double error = Math.sqrt(models.largerResidual() / degrees * scale);
    double half = StudentT.critical((1 - level) / 2, degrees) * error;
    Estimate p =
        error == 0
            ? Estimate.undefined("No error is left to test against.")
            : Estimate.of(2 * StudentT.upperTail(Math.abs(estimate / error), degrees));
    return new GroupCoefficient(
        group, base, IntervalEstimate.of(estimate, estimate - half, estimate + half), p);
  }

  /** The variance of a coefficient in units of the residual variance. */
  private double scale(int group, int base) {
    double ofBase = 1 / sizes[base] + system.covariance(base, base);
    return group == base
        ? ofBase
        : ofBase
            + 1 / sizes[group]
            + system.covariance(group, group)
            - 2 * system.covariance(group, base);
  }

  private int largest() {
    int largest = 0;
    for (int g = 1; g < sizes.length; g++) {
      largest = sizes[g] > sizes[largest] ? g : largest;
    }
    return largest;
  }
}
