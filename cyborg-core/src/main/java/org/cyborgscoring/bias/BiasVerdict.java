package org.cyborgscoring.bias;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cyborgscoring.bias.Finding.Level;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.cyborgscoring.metrics.StandardNormal;
import org.cyborgscoring.metrics.StudentT;

/**
 * Whether the Student adds bias: whether |DSM| or |SMD| of some subgroup grows from Teacher to
 * Student by more than a bound.
 *
 * <p>Every subgroup that is large enough is judged by both statistics; m judgements in all. With
 * many subgroups some growth lies beyond the bound by chance, so the intervals are widened to hold
 * together: each arm is stretched by t(alpha / 2m) / z(alpha / 2), t with n - 1 degrees of freedom
 * for a subgroup of n: Bonferroni's correction, and room for small subgroups. A judgement is
 *
 * <ul>
 *   <li>{@code ADDS}, if growth is beyond the bound, its widened interval lies above 0, and that of
 *       what the Student added leaves out 0: a difference of sizes is skewed near 0, a plain
 *       difference is not;
 *   <li>{@code MAY_ADD}, if growth is beyond the bound, but one of these intervals has 0 in it, or
 *       there is none;
 *   <li>{@code OPEN}, if growth is within the bound, but the interval's upper end is not, or there
 *       is none;
 *   <li>{@code WITHIN} otherwise.
 * </ul>
 *
 * <p>Dunn, O. J. (1961). Multiple comparisons among means. Journal of the American Statistical
 * Association, 56(293), 52-64.
 *
 * @param bound the bound
 * @param leastGroup how many responses a subgroup needed to be judged
 * @param findings the judgements: the surest first, then the largest growth
 * @param notJudged how many subgroups were too small, or had neither statistic
 */
public record BiasVerdict(double bound, int leastGroup, List<Finding> findings, int notJudged) {

  public BiasVerdict {
    findings = List.copyOf(findings);
  }

  /** Judges subgroups. */
  static BiasVerdict of(List<GroupBias> groups, BiasSettings settings) {
    List<Finding> unjudged = new ArrayList<>();
    int notJudged = 0;
    for (GroupBias group : groups) {
      int before = unjudged.size();
      if (group.n() >= settings.leastGroup()) {
        add(unjudged, group, "dsm", group.dsm());
        add(unjudged, group, "smd", group.smd());
      }
      notJudged += unjudged.size() == before ? 1 : 0;
    }
    List<Finding> findings = new ArrayList<>();
    for (Finding finding : unjudged) {
      double stretch = stretch(unjudged.size(), finding.group().n());
      Level level = level(finding.steps(), settings.bound(), stretch);
      findings.add(new Finding(finding.group(), finding.statistic(), finding.steps(), level));
    }
    findings.sort(
        Comparator.comparing(Finding::level).thenComparingDouble(Finding::growth).reversed());
    return new BiasVerdict(settings.bound(), settings.leastGroup(), findings, notJudged);
  }

  private static void add(List<Finding> findings, GroupBias group, String statistic, Steps steps) {
    if (steps.growth().value().isDefined()) {
      findings.add(new Finding(group, statistic, steps, Level.OPEN));
    }
  }

  private static double stretch(int judgements, int size) {
    double tail = (1 - IntervalEstimate.LEVEL) / 2;
    double degrees = Math.max(1, size - 1);
    return StudentT.critical(tail / judgements, degrees) / -StandardNormal.quantile(tail);
  }

  private static Level level(Steps steps, double bound, double stretch) {
    boolean isBeyond = steps.growth().value().value() > bound;
    if (!steps.growth().low().isDefined()) {
      return isBeyond ? Level.MAY_ADD : Level.OPEN;
    }
    if (!isBeyond) {
      return high(steps.growth(), stretch) > bound ? Level.OPEN : Level.WITHIN;
    }
    IntervalEstimate added = steps.added();
    boolean isShown =
        low(steps.growth(), stretch) > 0
            && added.low().isDefined()
            && (low(added, stretch) > 0 || high(added, stretch) < 0);
    return isShown ? Level.ADDS : Level.MAY_ADD;
  }

  private static double low(IntervalEstimate estimate, double stretch) {
    double value = estimate.value().value();
    return value - stretch * (value - estimate.low().value());
  }

  private static double high(IntervalEstimate estimate, double stretch) {
    double value = estimate.value().value();
    return value + stretch * (estimate.high().value() - value);
  }

  /** The surest judgement; empty if no subgroup could be judged. */
  public Optional<Level> level() {
    return findings.stream().map(Finding::level).findFirst();
  }

  /**
   * The judgement of the subgroup whose DSM is farthest from 0 in the Student, whoever made it so;
   * empty if none is beyond the bound with a widened interval that leaves out 0.
   */
  public Optional<Finding> farthestFromPeople() {
    return findings.stream()
        .filter(finding -> finding.statistic().equals("dsm"))
        .filter(this::isFarFromPeople)
        .max(
            Comparator.comparingDouble(
                finding -> Math.abs(finding.steps().student().value().value())));
  }

  private boolean isFarFromPeople(Finding finding) {
    IntervalEstimate student = finding.steps().student();
    double stretch = stretch(findings.size(), finding.group().n());
    return student.value().isDefined()
        && Math.abs(student.value().value()) > bound
        && student.low().isDefined()
        && (low(student, stretch) > 0 || high(student, stretch) < 0);
  }

  /** The judgements that say what the verdict says. */
  public List<Finding> decisive() {
    return findings.stream().filter(finding -> finding.level() == findings.get(0).level()).toList();
  }
}
