package org.cyborgscoring.metrics.fairness;

import java.util.List;
import org.cyborgscoring.metrics.Estimate;

/**
 * OSD, overall score difference: adjusted R squared of error M - H on subgroup. Above 0 the machine
 * is more lenient to some subgroups than to others.
 *
 * <p>Undefined with one subgroup, with as many subgroups as responses, and when all errors are the
 * same. Source as for the package.
 */
public record OverallScoreDifference() implements FairnessStatistic {

  @Override
  public String id() {
    return "osd";
  }

  @Override
  public String name() {
    return "Overall score difference";
  }

  @Override
  public Estimate compute(GroupErrors errors) {
    return errors.ofErrors().models().gain();
  }

  @Override
  public Estimate p(GroupErrors errors) {
    return errors.ofErrors().models().p();
  }

  @Override
  public List<GroupCoefficient> coefficients(GroupErrors errors, double level) {
    return errors.ofErrors().coefficients(level);
  }
}
