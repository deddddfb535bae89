package org.cyborgscoring.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cyborgscoring.cyborg.CyborgData;
import org.cyborgscoring.cyborg.StudentModel;
import org.cyborgscoring.cyborg.StudentProvider;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.demo.DemoItem;
import org.cyborgscoring.scoring.HandScored;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.scoring.ScoreDistribution;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How many short answers a second the Student {@code ngram-ridge} scores on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class NgramRidgeBenchmark {
  private static final int SCORED = 1000;
  private static final int TRAINED = 1000;
  private static final int SEED = 1;

  private final StudentModel model;
  private final List<Response> responses;

  /** Fits a Student to generated responses. */
  public NgramRidgeBenchmark() {
    List<Response> generated = DemoItem.generate(TRAINED + SCORED, SEED).responses();
    HandScored handScored = new HandScored(DemoItem.item(), generated.subList(0, TRAINED));
    model =
        StudentProvider.named("ngram-ridge")
            .fit(CyborgData.ofHandScores(handScored), RunContext.withSeed(SEED))
            .model();
    responses = generated.subList(TRAINED, TRAINED + SCORED);
  }

  /** Scores responses, with expected score and probabilities. */
  @Benchmark
  @OperationsPerInvocation(SCORED)
  public List<ScoreDistribution> score() {
    return model.score(responses);
  }
}
