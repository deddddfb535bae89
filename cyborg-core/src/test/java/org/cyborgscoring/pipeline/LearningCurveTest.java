package org.cyborgscoring.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LearningCurveTest {

  @Test
  void halvesTwiceAndDoublesUpToHalfOfTheResponses() {
    assertThat(LearningCurve.sizes(100, 1000)).containsExactly(25, 50, 100, 200, 400);
    assertThat(LearningCurve.sizes(125, 1000)).containsExactly(31, 62, 125, 250, 500);
  }

  @Test
  void leavesOutSizesFromWhichNothingIsLearned() {
    assertThat(LearningCurve.sizes(60, 600)).containsExactly(30, 60, 120, 240);
    assertThat(LearningCurve.sizes(12, 60)).containsExactly(12, 24);
  }

  @Test
  void hasTheNumberOfTheRunHoweverLargeItIs() {
    assertThat(LearningCurve.sizes(90, 100)).containsExactly(22, 45, 90);
    assertThat(LearningCurve.sizes(100, 100)).containsExactly(25, 50, 100);
    assertThat(LearningCurve.sizes(1, 1)).containsExactly(1);
  }
}
