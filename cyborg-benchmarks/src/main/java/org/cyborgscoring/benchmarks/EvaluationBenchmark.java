package org.cyborgscoring.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cyborgscoring.evaluation.EvaluationSet;
import org.cyborgscoring.evaluation.EvaluationSettings;
import org.cyborgscoring.evaluation.Figure;
import org.cyborgscoring.evaluation.ScoreEvaluator;
import org.cyborgscoring.scoring.RunContext;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long a full evaluation of 25,000 responses in 10 subgroups takes: all statistics, overall, by
 * subgroup and by score point, with BCa intervals of 2,000 resamples.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(1)
public class EvaluationBenchmark {
  private static final int RESPONSES = 25_000;
  private static final int SEED = 1;

  /** The number of subgroups. */
  @Param("10")
  public int subgroups;

  /** The number of threads. */
  @Param("2")
  public int threads;

  /** Evaluates. */
  @Benchmark
  public List<Figure> evaluate() {
    EvaluationSet set = GeneratedScores.of(RESPONSES, subgroups, SEED);
    return new ScoreEvaluator(
            EvaluationSettings.DEFAULT, RunContext.withSeed(SEED).withThreads(threads))
        .evaluate(set);
  }
}
