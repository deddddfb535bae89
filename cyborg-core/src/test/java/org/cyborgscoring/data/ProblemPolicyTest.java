package org.cyborgscoring.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemPolicyTest {
  private static final RowProblem PROBLEM = new RowProblem(Path.of("t.csv"), 3, "id", "no id");

  @Test
  void stopsAboveOneRowInAHundred() {
    assertThat(ProblemPolicy.STRICT.stops(0, 0)).isFalse();
    assertThat(ProblemPolicy.STRICT.stops(2, 200)).isFalse();
    assertThat(ProblemPolicy.STRICT.stops(3, 200)).isTrue();
  }

  @Test
  void goesOnWhenTold() {
    assertThat(ProblemPolicy.GO_ON.stops(200, 200)).isFalse();
  }

  @Test
  void saysHowManyWhichFirstAndHowToGoOn() {
    List<RowProblem> problems = Collections.nCopies(3, PROBLEM);

    assertThatThrownBy(() -> ProblemPolicy.STRICT.check(problems, 200, "pass --skip-problems"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("3 of 200 rows")
        .hasMessageContaining("1 %")
        .hasMessageContaining("t.csv, line 3, column id: no id")
        .hasMessageContaining("pass --skip-problems");
  }

  @Test
  void letsFewProblemsPass() {
    ProblemPolicy.STRICT.check(List.of(PROBLEM), 100, "");
  }
}
