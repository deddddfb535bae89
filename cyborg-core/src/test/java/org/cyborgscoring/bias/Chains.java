package org.cyborgscoring.bias;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.evaluation.EvaluationRow;
import org.cyborgscoring.evaluation.EvaluationSet;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.cyborgscoring.metrics.bootstrap.BcaInterval;
import org.cyborgscoring.metrics.bootstrap.Bootstrap;

/** Chains of scores for tests, each row given as human, Teacher's and Student's score. */
final class Chains {
  static final ScoreScale SCALE = ScoreScale.of(0, 4);

  private final List<EvaluationRow> teacher = new ArrayList<>();
  private final List<EvaluationRow> student = new ArrayList<>();

  Chains add(Map<String, String> groups, double human, double teachers, double students) {
    String id = "r" + teacher.size();
    teacher.add(row(id, groups, human, teachers));
    student.add(row(id, groups, human, students));
    return this;
  }

  private static EvaluationRow row(
      String id, Map<String, String> groups, double human, double machine) {
    return new EvaluationRow(id, human, machine, machine, List.of(), groups, null, null);
  }

  ScoreChain chain() {
    return ScoreChain.of(set("teacher", teacher), set("student", student), Optional.empty());
  }

  ScoreChain chainWithReference() {
    return ScoreChain.of(
        set("teacher", teacher), set("student", student), Optional.of(set("all", teacher)));
  }

  static EvaluationSet set(String scorer, List<EvaluationRow> rows) {
    return new EvaluationSet("item", scorer, SCALE, rows);
  }

  /**
   * Scores whose errors are chance alone, but for a Student that scores the last group of column
   * {@code g} lower by one with this probability.
   */
  static Chains random(int size, int groups, double lowered, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Chains chains = new Chains();
    for (int i = 0; i < size; i++) {
      int group = i % groups;
      double human = 1 + random.nextInt(4);
      double teacher = noisy(human, random);
      double student = noisy(human, random);
      if (group == groups - 1 && random.nextDouble() < lowered) {
        student = Math.max(0, student - 1);
      }
      chains.add(Map.of("g", "group" + group), human, teacher, student);
    }
    return chains;
  }

  private static double noisy(double score, SplittableRandom random) {
    int error = random.nextInt(10);
    return Math.max(0, Math.min(4, score + (error == 0 ? -1 : error == 1 ? 1 : 0)));
  }

  static BiasAnalysis analyze(ScoreChain chain, int resamples) {
    return analyze(chain, resamples, 2);
  }

  static BiasAnalysis analyze(ScoreChain chain, int resamples, int threads) {
    Bootstrap bootstrap =
        new Bootstrap(resamples, IntervalEstimate.LEVEL, new BcaInterval(), 1, threads);
    return new BiasAnalyzer(BiasSettings.DEFAULT, bootstrap).analyze(chain).orElseThrow();
  }
}
