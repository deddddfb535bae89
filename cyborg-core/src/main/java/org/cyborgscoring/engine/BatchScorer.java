package org.cyborgscoring.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.scoring.RunContext;

/**
 * Scores any number of responses in constant memory, on several threads, in the order of the input.
 *
 * <p>The calling thread reads the input, hands batches to workers and passes results on, oldest
 * batch first. At most {@value #BATCHES_PER_THREAD} batches for each thread are between input and
 * output at any time; when that many are, nothing more is read until the oldest has been passed on.
 * A slow reader of the results therefore slows the reading of the input, and fills no memory.
 */
public final class BatchScorer {
  /** One batch being scored and one waiting, so that no worker waits for the input. */
  static final int BATCHES_PER_THREAD = 2;

  private static final int DEFAULT_BATCH = 256;

  private final ScoringEngine engine;
  private final int batchSize;

  /** Scores with an engine, in batches of a size that suits short answers and essays. */
  public BatchScorer(ScoringEngine engine) {
    this(engine, DEFAULT_BATCH);
  }

  /**
   * Scores with an engine.
   *
   * @param batchSize how many responses a worker takes at a time, at least 1; changes no score
   */
  public BatchScorer(ScoringEngine engine, int batchSize) {
    if (batchSize < 1) {
      throw new IllegalArgumentException("batch size " + batchSize);
    }
    this.engine = engine;
    this.batchSize = batchSize;
  }

  /**
   * Scores all responses.
   *
   * @param responses read by the calling thread alone
   * @param results takes what is said of each response, in the order of the responses, from the
   *     calling thread alone
   * @param run says how many threads score, listens to the progress and may stop the work
   * @return how many responses were scored
   * @throws CancellationException if the user stops, or if the calling thread is interrupted
   */
  public long score(
      Iterator<Response> responses, Consumer<ScoredResponse> results, RunContext run) {
    ExecutorService workers = Executors.newFixedThreadPool(run.threads(), BatchScorer::worker);
    Deque<Future<List<ScoredResponse>>> inFlight = new ArrayDeque<>();
    int most = BATCHES_PER_THREAD * run.threads();
    long done = 0;
    try {
      while (responses.hasNext() || !inFlight.isEmpty()) {
        run.checkCancelled();
        if (responses.hasNext() && inFlight.size() < most) {
          List<Response> batch = nextBatch(responses);
          inFlight.add(workers.submit(() -> engine.score(batch)));
        } else {
          List<ScoredResponse> scored = await(inFlight.remove());
          scored.forEach(results);
          done += scored.size();
          run.progress().update("Scoring responses", done, -1);
        }
      }
      return done;
    } finally {
      stop(workers);
    }
  }

  private List<Response> nextBatch(Iterator<Response> responses) {
    List<Response> batch = new ArrayList<>(batchSize);
    while (batch.size() < batchSize && responses.hasNext()) {
      batch.add(responses.next());
    }
    return batch;
  }

  private static List<ScoredResponse> await(Future<List<ScoredResponse>> batch) {
    try {
      return batch.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("Interrupted while scoring.");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private static Thread worker(Runnable work) {
    Thread thread = new Thread(work, "cyborg-score");
    thread.setDaemon(true);
    return thread;
  }

  /** Drops what waits and lets what is being scored end, so that nothing goes on unseen. */
  private static void stop(ExecutorService workers) {
    workers.shutdownNow();
    try {
      workers.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
