package org.cyborgscoring.classic.ridge;

import java.util.List;
import org.cyborgscoring.classic.Workers;
import org.cyborgscoring.scoring.RunContext;

/**
 * The mean of ridge regressions that weight the surface features differently; a linear score like
 * each of them.
 *
 * @param score the mean
 * @param leftOut its prediction for every row by lanes that left the row's fold out
 */
@SuppressWarnings("ArrayRecordComponent") // Made once per fit and shared, not copied.
record RidgeEnsemble(LinearScore score, double[] leftOut) {

  /** Fits. */
  static RidgeEnsemble fit(
      List<String> texts, Labels labels, RidgeSettings settings, Workers workers, RunContext run) {
    FeatureSettings features = settings.features();
    TextSurvey survey = TextSurvey.of(texts, features, workers, run.threads());
    run.checkCancelled();
    float[] blockFactors = blockFactors(settings, survey);
    Columns columns = Columns.of(survey.documentFrequencies());
    PackedRows rows = PackedRows.of(texts, features, columns, blockFactors, workers);
    run.checkCancelled();
    SurfaceScale scale = SurfaceScale.of(survey.surface(), texts.size());
    Surface surface = Surface.of(survey.surface(), scale);
    float[] factors = Screening.of(rows, labels, settings.soft(), workers);

    int members = settings.surfaceWeights().size();
    double[] leftOut = new double[texts.size()];
    float[] columnWeights = new float[columns.count()];
    double[] surfaceWeights = new double[Surface.WIDTH];
    double intercept = 0;
    for (int m = 0; m < members; m++) {
      run.progress().update("Fitting the Student", m, members);
      TextKernel kernel =
          new TextKernel(rows, surface, factors, settings.surfaceWeights().get(m), workers);
      RidgeFit fit = RidgeFit.of(kernel, labels, settings, run);
      for (int i = 0; i < leftOut.length; i++) {
        leftOut[i] += fit.leftOut()[i] / members;
      }
      for (int c = 0; c < columnWeights.length; c++) {
        columnWeights[c] += fit.columnWeights()[c] / members;
      }
      for (int f = 0; f < surfaceWeights.length; f++) {
        surfaceWeights[f] += fit.surfaceWeights()[f] / members;
      }
      intercept += fit.intercept() / members;
    }
    run.progress().update("Fitting the Student", members, members);
    float[] bucketWeights = new float[features.buckets()];
    for (int c = 0; c < columnWeights.length; c++) {
      bucketWeights[columns.bucketOf(c)] = columnWeights[c];
    }
    return new RidgeEnsemble(
        new LinearScore(features, blockFactors, bucketWeights, scale, surfaceWeights, intercept),
        leftOut);
  }

  private static float[] blockFactors(RidgeSettings settings, TextSurvey survey) {
    float[] factors = new float[settings.blockWeights().size()];
    for (int b = 0; b < factors.length; b++) {
      double square = survey.meanSquare(b);
      factors[b] = square == 0 ? 0 : (float) Math.sqrt(settings.blockWeights().get(b) / square);
    }
    return factors;
  }
}
