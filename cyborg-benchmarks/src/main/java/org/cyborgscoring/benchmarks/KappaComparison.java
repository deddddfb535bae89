package org.cyborgscoring.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cyborgscoring.evaluation.EvaluationRow;
import org.cyborgscoring.metrics.QuadraticWeightedKappa;
import org.cyborgscoring.metrics.ScorePairs;

/**
 * The Java side of {@code compare-kappa.sh}: writes generated score points for both sides, and
 * prints QWK and the microseconds that one computation takes, from arrays of scores to the value.
 */
public final class KappaComparison {
  private static final int RESPONSES = 25_000;
  private static final int ROUNDS = 20;
  private static final int REPETITIONS = 200;

  private KappaComparison() {}

  /**
   * Runs.
   *
   * @param arguments the folder for scores.csv
   */
  public static void main(String[] arguments) throws IOException {
    List<EvaluationRow> rows = GeneratedScores.of(RESPONSES, 1, 1).rows();
    double[] human = rows.stream().mapToDouble(EvaluationRow::human).toArray();
    double[] machine =
        rows.stream()
            .mapToDouble(row -> Math.max(1, Math.min(6, Math.rint(row.machine()))))
            .toArray();
    String lines =
        IntStream.range(0, human.length)
            .mapToObj(i -> (int) human[i] + "," + (int) machine[i])
            .collect(Collectors.joining("\n", "", "\n"));
    Files.writeString(Path.of(arguments[0], "scores.csv"), lines, StandardCharsets.UTF_8);
    double best = Double.POSITIVE_INFINITY;
    double qwk = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      for (int i = 0; i < REPETITIONS; i++) {
        qwk = new QuadraticWeightedKappa().compute(ScorePairs.of(human, machine)).value();
      }
      best = Math.min(best, (System.nanoTime() - start) / 1e3 / REPETITIONS);
    }
    System.out.println(String.format(Locale.ROOT, "%.12f %.1f", qwk, best));
  }
}
