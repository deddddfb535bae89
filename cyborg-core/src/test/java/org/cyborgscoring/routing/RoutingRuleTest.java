package org.cyborgscoring.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RoutingRuleTest {
  private static final double[] FOUR = {.9, .3, .7, .5};

  @Property(tries = 300)
  void sendsAtMostAsManyAsPeopleCanRead(
      @ForAll @DoubleRange(min = 0, max = 1) double share,
      @ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = 0, max = 1) Double> given) {
    double[] confidences = given.stream().mapToDouble(Double::doubleValue).toArray();
    RoutingRule rule = RoutingRule.choose(share, confidences);

    assertThat((double) sent(rule, confidences))
        .isLessThanOrEqualTo(share * confidences.length + 1e-6);
  }

  @Test
  void sendsTheLeastConfident() {
    RoutingRule rule = RoutingRule.choose(.5, FOUR);

    assertThat(rule.threshold()).isEqualTo(.7);
    assertThat(rule.sends(.5)).isTrue();
    assertThat(rule.sends(.7)).isFalse();
  }

  @Test
  void readsAShareOfAWholeNumberAsThatNumber() {
    double[] many = new double[100];
    Arrays.setAll(many, i -> i / 100.0);

    assertThat(sent(RoutingRule.choose(.29, many), many)).isEqualTo(29);
    assertThat(sent(RoutingRule.choose(.3, many), many)).isEqualTo(30);
  }

  @Test
  void sendsNobodyOrEveryone() {
    assertThat(sent(RoutingRule.choose(0, FOUR), 0, .1, 1)).isZero();
    assertThat(sent(RoutingRule.choose(1, FOUR), 0, .1, 1)).isEqualTo(3);
  }

  @Test
  void keepsTiesTogether() {
    double[] tied = {.2, .5, .5, .5, .9};

    assertThat(sent(RoutingRule.choose(.6, tied), tied)).isEqualTo(1);
    assertThat(sent(RoutingRule.choose(.8, tied), tied)).isEqualTo(4);
    assertThat(sent(RoutingRule.choose(.8, new double[] {.4, .4, .4}), .4)).isZero();
  }

  @Test
  void refusesSharesThatAreNone() {
    assertThatThrownBy(() -> RoutingRule.choose(1.1, FOUR))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static int sent(RoutingRule rule, double... confidences) {
    return (int) Arrays.stream(confidences).filter(rule::sends).count();
  }
}
