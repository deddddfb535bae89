package org.cyborgscoring.demo;

/**
 * The ideas that the rubric asks for, with the ability at which half of the examinees give them.
 */
enum Idea {
  SAME_TEMPERATURE("same-temperature", -0.5),
  CONDUCTION("conduction", -0.1),
  HEAT_FLOW("heat-flow", 0.4);

  private final String rule;
  private final double difficulty;

  Idea(String rule, double difficulty) {
    this.rule = rule;
    this.difficulty = difficulty;
  }

  /** The ability, in standard deviations, at which half of the examinees give the idea. */
  double difficulty() {
    return difficulty;
  }

  /** The grammar's rule for the idea put clearly. */
  String clear() {
    return rule + "-clear";
  }

  /** The rule for the idea hinted at. */
  String vague() {
    return rule + "-vague";
  }

  /** The rule for what contradicts the idea. */
  String wrong() {
    return rule + "-wrong";
  }
}
