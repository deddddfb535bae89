package org.cyborgscoring.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.cyborgscoring.cyborg.StudentModel;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.scoring.Memo;
import org.cyborgscoring.scoring.ModelFiles;
import org.cyborgscoring.scoring.Progress;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.scoring.ScoreDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class BatchScorerTest {
  private static final ScoreScale SCALE = ScoreScale.of(0, 4);
  private static final int BATCH = 3;

  private final RunContext run = RunContext.withSeed(1).withThreads(4);

  private static Iterator<Response> responses(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Response.unscored("r" + i, "w ".repeat(1 + i % 4)))
        .iterator();
  }

  private static BatchScorer scorer(UnaryOperator<List<Response>> beforeScoring) {
    return new BatchScorer(Engines.around(new WatchedModel(beforeScoring), SCALE), BATCH);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 100})
  void givesWhatTheEngineGivesInTheOrderOfTheInput(int count) {
    List<ScoredResponse> scored = new ArrayList<>();
    long done = scorer(UnaryOperator.identity()).score(responses(count), scored::add, run);
    List<Response> all = new ArrayList<>();
    responses(count).forEachRemaining(all::add);
    assertThat(done).isEqualTo(count);
    assertThat(scored).isEqualTo(Engines.around(new WordCountModel(SCALE, 1), SCALE).score(all));
  }

  @Test
  void keepsTheOrderWhenTheFirstBatchIsTheLastToBeScored() {
    CountDownLatch others = new CountDownLatch(3);
    List<String> ids = new ArrayList<>();
    scorer(
            batch -> {
              if (batch.get(0).id().equals("r0")) {
                awaitLatch(others);
              } else {
                others.countDown();
              }
              return batch;
            })
        .score(responses(30), scored -> ids.add(scored.id()), run);
    assertThat(ids).isEqualTo(IntStream.range(0, 30).mapToObj(i -> "r" + i).toList());
  }

  @Test
  void readsNoFurtherAheadThanItsBoundHoweverLongTheInput() {
    AtomicInteger read = new AtomicInteger();
    AtomicInteger passedOn = new AtomicInteger();
    AtomicInteger furthest = new AtomicInteger();
    Iterator<Response> source = responses(10_000);
    Iterator<Response> counted =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return source.hasNext();
          }

          @Override
          public Response next() {
            int ahead = read.incrementAndGet() - passedOn.get();
            furthest.accumulateAndGet(ahead, Math::max);
            return source.next();
          }
        };
    scorer(UnaryOperator.identity())
        .score(counted, scored -> passedOn.incrementAndGet(), run.withThreads(2));
    assertThat(passedOn).hasValue(10_000);
    assertThat(furthest).hasValue(2 * BatchScorer.BATCHES_PER_THREAD * BATCH);
  }

  @Test
  void throwsWhatScoringThrows() {
    BatchScorer failing =
        scorer(
            batch -> {
              throw new IllegalStateException("the model failed");
            });
    assertThatThrownBy(() -> failing.score(responses(50), scored -> {}, run))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the model failed");
  }

  @Test
  void throwsWhatTheReaderOfTheResultsThrowsAndStopsScoring() {
    AtomicInteger batches = new AtomicInteger();
    BatchScorer scorer =
        scorer(
            batch -> {
              batches.incrementAndGet();
              return batch;
            });
    assertThatThrownBy(
            () ->
                scorer.score(
                    responses(10_000),
                    scored -> {
                      throw new IllegalStateException("the disk is full");
                    },
                    run))
        .hasMessage("the disk is full");
    assertThat(batches.get()).isLessThanOrEqualTo(4 * BatchScorer.BATCHES_PER_THREAD);
  }

  @Test
  void stopsWhenTheUserWantsTo() {
    AtomicBoolean stop = new AtomicBoolean();
    AtomicInteger passedOn = new AtomicInteger();
    RunContext stoppable =
        new RunContext(1, 2, Progress.NONE, stop::get, run.workFolder(), new Memo());
    assertThatThrownBy(
            () ->
                scorer(UnaryOperator.identity())
                    .score(
                        responses(10_000),
                        scored -> stop.set(passedOn.incrementAndGet() >= BATCH),
                        stoppable))
        .isInstanceOf(CancellationException.class);
    assertThat(passedOn).hasValue(BATCH);
  }

  @Test
  void tellsHowFarItIs() {
    AtomicLong last = new AtomicLong();
    scorer(UnaryOperator.identity())
        .score(
            responses(100), scored -> {}, run.withProgress((task, done, total) -> last.set(done)));
    assertThat(last).hasValue(100);
  }

  private static void awaitLatch(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A word count that lets a test see, hold up or fail each batch. */
  private record WatchedModel(UnaryOperator<List<Response>> beforeScoring) implements StudentModel {
    @Override
    public String providerId() {
      return WordCountProvider.ID;
    }

    @Override
    public void save(ModelFiles.Sink files) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<ScoreDistribution> score(List<Response> responses) {
      return new WordCountModel(SCALE, 1).score(beforeScoring.apply(responses));
    }
  }
}
