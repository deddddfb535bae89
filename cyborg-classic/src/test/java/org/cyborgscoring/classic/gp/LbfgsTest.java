package org.cyborgscoring.classic.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LbfgsTest {

  @Test
  void findsTheBottomOfRosenbrocksCurvedValley() {
    Objective rosenbrock =
        (at, gradient) -> {
          double across = at[1] - at[0] * at[0];
          gradient[0] = -400 * at[0] * across - 2 * (1 - at[0]);
          gradient[1] = 200 * across;
          return 100 * across * across + (1 - at[0]) * (1 - at[0]);
        };

    double[] found = new Lbfgs(200, 1e-8).minimise(rosenbrock, new double[] {-1.2, 1});

    assertThat(found[0]).isCloseTo(1, within(1e-6));
    assertThat(found[1]).isCloseTo(1, within(1e-6));
  }

  @Test
  void staysWhereTheFunctionIsDefined() {
    Objective barrier =
        (at, gradient) -> {
          if (at[0] <= 0) {
            return Double.NaN;
          }
          gradient[0] = 1 - 1 / at[0];
          return at[0] - Math.log(at[0]);
        };

    double[] found = new Lbfgs(50, 1e-8).minimise(barrier, new double[] {20});

    assertThat(found[0]).isCloseTo(1, within(1e-6));
  }

  @Test
  void takesNoMoreStepsThanAllowed() {
    Objective slope =
        (at, gradient) -> {
          gradient[0] = 1;
          return at[0];
        };

    assertThat(new Lbfgs(0, 1e-8).minimise(slope, new double[] {3})).containsExactly(3);
  }
}
