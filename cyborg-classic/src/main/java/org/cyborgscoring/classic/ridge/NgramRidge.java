package org.cyborgscoring.classic.ridge;

import java.util.Arrays;
import java.util.List;
import org.cyborgscoring.classic.Workers;
import org.cyborgscoring.cyborg.CyborgData;
import org.cyborgscoring.cyborg.CyborgRow;
import org.cyborgscoring.cyborg.Student;
import org.cyborgscoring.cyborg.StudentModel;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.scoring.CutScores;
import org.cyborgscoring.scoring.DistributionMatched;
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
    double[] equal = new double[leftOut.length];
    Arrays.fill(equal, 1);
    CutScores cuts =
        new DistributionMatched().match(scale, leftOut, equal, labelShares(data.rows(), scale));
    double deviation = predictiveDeviation(data.rows(), scale, values, certainty, leftOut);
    NgramRidgeModel model = new NgramRidgeModel(training.score(), deviation, cuts);
    List<ScoreDistribution> outOfSample =
        Arrays.stream(leftOut)
            .mapToObj(mean -> new GaussianPrediction(mean, deviation).distribution(cuts))
            .toList();
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

  /** How often the labels say each score point occurs. */
  private static double[] labelShares(List<CyborgRow> rows, ScoreScale scale) {
    double[] shares = new double[scale.size()];
    for (CyborgRow row : rows) {
      for (int k = 0; k < shares.length; k++) {
        shares[k] += row.distribution().probability(k);
      }
    }
    return shares;
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
