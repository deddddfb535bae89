package org.cyborgscoring.llm.labelling;

import java.util.List;
import java.util.Optional;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.llm.answer.Answer;
import org.cyborgscoring.llm.answer.AnswerOutcome;
import org.cyborgscoring.scoring.ScoreDistribution;

/** What the answers about one response say together. */
public final class RawScores {
  private RawScores() {}

  /**
   * The mean of the answers' probabilities: the model's own for one answer with log-probabilities,
   * shares for several answers, one point for one answer without.
   *
   * @param answers all answers about one response
   * @return nothing if none of them is a score
   */
  public static Optional<ScoreDistribution> of(ScoreScale scale, List<Answer> answers) {
    List<Answer> scored =
        answers.stream().filter(answer -> answer.outcome() == AnswerOutcome.SCORED).toList();
    if (scored.isEmpty()) {
      return Optional.empty();
    }
    double[] mean = new double[scale.size()];
    for (Answer answer : scored) {
      for (int k = 0; k < mean.length; k++) {
        mean[k] += answer.probabilities().get(k) / scored.size();
      }
    }
    return Optional.of(ScoreDistribution.withMean(scale, mean));
  }
}
