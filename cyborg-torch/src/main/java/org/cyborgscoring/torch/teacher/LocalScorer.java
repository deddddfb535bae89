package org.cyborgscoring.torch.teacher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ShownName;
import org.cyborgscoring.journal.Journal;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.scoring.ScoreDistribution;
import org.cyborgscoring.scoring.Scorer;
import org.cyborgscoring.torch.likelihood.PointProbabilities;
import org.cyborgscoring.torch.likelihood.Temperature;

/**
 * Scores by the probabilities of the score tokens, or by looking up what was computed before. One
 * call at a time has the journal; others wait.
 */
final class LocalScorer implements Scorer {
  private final Labelling labelling;
  private final Questions questions;
  private final Temperature temperature;
  private final TeacherFolder folder;
  private final int rationales;
  private final RunContext run;
  private boolean closed;

  /**
   * A scorer.
   *
   * @param labelling computes; its model and adapters are closed with the scorer
   * @param questions how the model is asked
   * @param temperature what logarithmic probabilities are divided by
   * @param folder where labels and reasons are kept
   * @param rationales for how many of the least certain responses of a call a reason is written
   */
  LocalScorer(
      Labelling labelling,
      Questions questions,
      Temperature temperature,
      TeacherFolder folder,
      int rationales,
      RunContext run) {
    this.labelling = labelling;
    this.questions = questions;
    this.temperature = temperature;
    this.folder = folder;
    this.rationales = rationales;
    this.run = run;
  }

  @Override
  public synchronized List<ScoreDistribution> score(List<Response> responses) {
    if (closed) {
      throw new IllegalStateException("The Teacher was closed.");
    }
    if (responses.isEmpty()) {
      return List.of();
    }
    Labelling.Labels labels;
    try (Journal<PointLabel> journal = folder.labels()) {
      if (journal.droppedTornLine()) {
        run.progress()
            .note("The last label before the stop had been written halfway; it is computed again.");
      }
      labels = labelling.label(responses, journal, run);
    }
    tellOfCuts(labels.cut(), responses.size());
    List<ScoreDistribution> distributions =
        labels.of().stream()
            .map(
                each ->
                    ScoreDistribution.withMean(
                        questions.item().scale(), PointProbabilities.of(each, temperature)))
            .toList();
    explain(responses, distributions);
    return distributions;
  }

  private void tellOfCuts(int cut, int all) {
    if (cut > 0) {
      run.progress()
          .note(
              cut
                  + " of "
                  + all
                  + " responses to item "
                  + ShownName.of(questions.item().id())
                  + " did not fit with their prompt and were scored without their middle.");
    }
  }

  private void explain(List<Response> responses, List<ScoreDistribution> distributions) {
    if (rationales == 0) {
      return;
    }
    try {
      new Rationales(labelling.model(), questions, folder.rationales())
          .write(responses, distributions, rationales, run);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      labelling.adapter().close();
      labelling.model().close();
    }
  }
}
