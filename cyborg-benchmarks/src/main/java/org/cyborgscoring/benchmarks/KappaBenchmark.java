package org.cyborgscoring.benchmarks;

import java.util.concurrent.TimeUnit;
import org.cyborgscoring.evaluation.EvaluationRow;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.QuadraticWeightedKappa;
import org.cyborgscoring.metrics.ScorePairs;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long the QWK of 25,000 pairs of score points takes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class KappaBenchmark {
  private static final int RESPONSES = 25_000;
  private static final int SEED = 1;

  private final ScorePairs pairs;

  /** Generates scores. */
  public KappaBenchmark() {
    var rows = GeneratedScores.of(RESPONSES, 1, SEED).rows();
    pairs =
        ScorePairs.of(
            rows.stream().mapToDouble(EvaluationRow::human).toArray(),
            rows.stream().mapToDouble(row -> Math.rint(row.machine())).toArray());
  }

  /** Computes QWK. */
  @Benchmark
  public Estimate qwk() {
    return new QuadraticWeightedKappa().compute(pairs);
  }
}
