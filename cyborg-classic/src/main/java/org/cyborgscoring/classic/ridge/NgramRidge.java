package org.cyborgscoring.classic.ridge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cyborgscoring.classic.ExpectedShareCuts;
import org.cyborgscoring.classic.Workers;
import org.cyborgscoring.cyborg.CyborgData;
import org.cyborgscoring.cyborg.CyborgRow;
import org.cyborgscoring.cyborg.LabelCertainty;
import org.cyborgscoring.cyborg.Student;
import org.cyborgscoring.cyborg.StudentModel;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.scoring.CutScores;
import org.cyborgscoring.scoring.Fitted;
import org.cyborgscoring.scoring.GaussianPrediction;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.scoring.ScoreDistribution;
import org.cyborgscoring.scoring.TooFewScores;

/**
 * The Student {@code ngram-ridge}: ridge regression on hashed n-grams and surface features.
 *
 * <p>It learns expected scores: the score of a hand-scored row, the Teacher's expected score of a
 * machine-scored one, each row weighted by how certain its label is and by the weight it was given.
 * The fit is matrix-free and linear in the number of rows. Out-of-sample predictions come from
 * {@value Lanes#FOLDS}-fold cross-validation, not from a leave-one-out formula: columns are
 * weighted by their correlation with the labels, and only a fit that never saw a label is honest
 * about it.
 */
final class NgramRidge implements Student {
  private static final int LEAST_ROWS = 10;
  private static final int MOST_FOR_CUTS = 5000;

  private final RidgeSettings settings;

  NgramRidge(RidgeSettings settings) {
    this.settings = settings;
  }

  @Override
  public Fitted<StudentModel> fit(CyborgData data, RunContext run) {
    ScoreScale scale = data.item().scale();
    double[] values = data.rows().stream().mapToDouble(r -> r.distribution().expected()).toArray();
    requireLearnable(data, values);
    List<String> texts = data.rows().stream().map(row -> row.response().text()).toList();
    double[] certainty = LabelCertainty.weights(data);
    double[] weights = new double[certainty.length];
    Arrays.setAll(weights, i -> certainty[i] * data.rows().get(i).weight());
    byte[] folds = Folds.of(values, run.random("ngram-ridge folds"));
    Labels labels = new Labels(values, weights, folds);
    RidgeTraining training;
    try (Workers workers = new Workers(run.threads())) {
      training = RidgeTraining.of(texts, labels, settings, workers, run);
    }
    double[] leftOut = training.leftOut();
    double deviation = predictiveDeviation(data.rows(), scale, values, certainty, leftOut);
    List<GaussianPrediction> predictions =
        Arrays.stream(leftOut).mapToObj(mean -> new GaussianPrediction(mean, deviation)).toList();
    CutScores cuts = cuts(data.rows(), scale, predictions);
    NgramRidgeModel model = new NgramRidgeModel(training.score(), deviation, cuts);
    List<ScoreDistribution> outOfSample =
        predictions.stream().map(prediction -> prediction.distribution(cuts)).toList();
    return new Fitted<>(model, outOfSample);
  }

  private static void requireLearnable(CyborgData data, double[] labels) {
    if (labels.length < LEAST_ROWS) {
      throw new TooFewScores("The Student ngram-ridge", LEAST_ROWS, data.item(), labels.length);
    }
    if (Arrays.stream(labels).distinct().count() < 2) {
      throw new InputException(
          "All %d scores of item %s are the same; the Student ngram-ridge needs responses of at least two score points."
              .formatted(labels.length, data.item().id()));
    }
  }

  /**
   * Under these cuts the left-out predictions expect as many responses of each point as the labels
   * say there are. Cuts that matched the predictions' own distribution would not: predictions lie
   * closer together than scores, so with the deviation added too much would fall to the end points.
   */
  private static CutScores cuts(
      List<CyborgRow> rows, ScoreScale scale, List<GaussianPrediction> predictions) {
    int step = (rows.size() + MOST_FOR_CUTS - 1) / MOST_FOR_CUTS;
    List<GaussianPrediction> some = new ArrayList<>();
    double[] counts = new double[scale.size()];
    for (int i = 0; i < rows.size(); i += step) {
      some.add(predictions.get(i));
      for (int k = 0; k < counts.length; k++) {
        counts[k] += rows.get(i).distribution().probability(k);
      }
    }
    return ExpectedShareCuts.lay(scale, some, counts);
  }

  /**
   * The deviation of a hand score from a prediction: left-out residuals, to which a machine-scored
   * row adds what its Teacher did not know.
   */
  private static double predictiveDeviation(
      List<CyborgRow> rows,
      ScoreScale scale,
      double[] values,
      double[] certainty,
      double[] leftOut) {
    double sum = 0;
    double total = 0;
    for (int i = 0; i < leftOut.length; i++) {
      double residual = values[i] - leftOut[i];
      double variance = residual * residual + rows.get(i).distribution().variance(scale);
      sum += certainty[i] * variance;
      total += certainty[i];
    }
    return Math.sqrt(sum / total);
  }
}
