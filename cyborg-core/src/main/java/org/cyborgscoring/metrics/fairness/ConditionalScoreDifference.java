package org.cyborgscoring.metrics.fairness;

import java.util.List;
import org.cyborgscoring.metrics.Estimate;

/**
 * CSD, conditional score difference: what the subgroup adds to the adjusted R squared of error M - H
 * on human score, taken as categories. Above 0 the machine is more lenient to some subgroups than to
 * others that people gave the same score.
 *
 * <p>Undefined with one subgroup, when the human score settles the subgroup, with as many
 * coefficients as responses, and when all errors are the same. Source as for the package.
 */
public record ConditionalScoreDifference() implements FairnessStatistic {

  @Override
  public String id() {
    return "csd";
  }

  @Override
  public String name() {
    return "Conditional score difference";
  }

  @Override
  public Estimate compute(GroupErrors errors) {
    return errors.ofErrorsGivenHumanScore().models().gain();
  }

  @Override
  public Estimate p(GroupErrors errors) {
    return errors.ofErrorsGivenHumanScore().models().p();
  }

  @Override
  public List<GroupCoefficient> coefficients(GroupErrors errors, double level) {
    return errors.ofErrorsGivenHumanScore().coefficients(level);
  }

  /**
   * For each subgroup, how far the machine's error lies from that for everyone with the same human
   * score, in score units: its coefficient less the average of all over responses. Above 0 the
   * machine favours the subgroup.
   */
  public List<Estimate> differences(GroupErrors errors) {
    return errors.ofErrorsGivenHumanScore().differences();
  }
}
