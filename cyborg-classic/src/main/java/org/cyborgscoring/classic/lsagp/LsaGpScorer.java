package org.cyborgscoring.classic.lsagp;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.cyborgscoring.classic.FixedChunks;
import org.cyborgscoring.classic.gp.GaussianProcess;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.scoring.ScoreDistribution;
import org.cyborgscoring.scoring.Scorer;

/** The fitted Teacher. It keeps nothing of what it scores, so any number can be scored. */
final class LsaGpScorer implements Scorer {
  private final Covariance covariance;
  private final GaussianProcess process;
  private final ScoreReading reading;
  private final RunContext run;

  LsaGpScorer(
      Covariance covariance, GaussianProcess process, ScoreReading reading, RunContext run) {
    this.covariance = covariance;
    this.process = process;
    this.reading = reading;
    this.run = run;
  }

  @Override
  public List<ScoreDistribution> score(List<Response> responses) {
    AtomicLong done = new AtomicLong();
    return new FixedChunks(run.threads())
        .inParts(
            responses,
            Covariance.RESPONSES_AT_ONCE,
            (from, block) -> {
              run.checkCancelled();
              List<ScoreDistribution> scores =
                  process.predict(covariance.withAnchors(block)).stream()
                      .map(reading::read)
                      .toList();
              run.progress()
                  .update("Teacher scores", done.addAndGet(block.size()), responses.size());
              return scores;
            });
  }
}
