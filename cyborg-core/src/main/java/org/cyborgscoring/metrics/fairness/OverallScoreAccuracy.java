package org.cyborgscoring.metrics.fairness;

import java.util.List;
import org.cyborgscoring.metrics.Estimate;

/**
 * OSA, overall score accuracy: adjusted R squared of squared error (M - H)^2 on subgroup. Above 0
 * the machine is less accurate for some subgroups than for others.
 *
 * <p>Undefined with one subgroup, with as many subgroups as responses, and when all squared errors
 * are the same. Source as for the package.
 */
public record OverallScoreAccuracy() implements FairnessStatistic {

  @Override
  public String id() {
    return "osa";
  }

  @Override
  public String name() {
    return "Overall score accuracy";
  }

  @Override
  public Estimate compute(GroupErrors errors) {
    return errors.ofSquaredErrors().models().gain();
  }

  @Override
  public Estimate p(GroupErrors errors) {
    return errors.ofSquaredErrors().models().p();
  }

  @Override
  public List<GroupCoefficient> coefficients(GroupErrors errors, double level) {
    return errors.ofSquaredErrors().coefficients(level);
  }
}
