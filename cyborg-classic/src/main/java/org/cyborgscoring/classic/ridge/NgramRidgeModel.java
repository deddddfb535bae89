package org.cyborgscoring.classic.ridge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cyborgscoring.cyborg.StudentModel;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.scoring.CutScores;
import org.cyborgscoring.scoring.GaussianPrediction;
import org.cyborgscoring.scoring.ModelFiles;
import org.cyborgscoring.scoring.ScoreDistribution;

/**
 * A fitted {@code ngram-ridge}.
 *
 * @param linear gives the expected score
 * @param deviation the standard deviation of a hand score around it
 * @param cuts divide the scale for the probabilities of the score points
 */
record NgramRidgeModel(LinearScore linear, double deviation, CutScores cuts)
    implements StudentModel {

  @Override
  public String providerId() {
    return NgramRidgeProvider.ID;
  }

  @Override
  public List<ScoreDistribution> score(List<Response> responses) {
    TextReader reader = new TextReader(linear.features());
    List<ScoreDistribution> scores = new ArrayList<>(responses.size());
    for (Response response : responses) {
      reader.read(response.text());
      scores.add(new GaussianPrediction(linear.of(reader), deviation).distribution(cuts));
    }
    return scores;
  }

  @Override
  public void save(ModelFiles.Sink files) throws IOException {
    NgramRidgeFiles.write(this, files);
  }
}
