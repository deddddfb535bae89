package org.cyborgscoring.classic.ridge;

import java.util.List;
import org.cyborgscoring.classic.Workers;
import org.cyborgscoring.scoring.RunContext;

/**
 * From texts and labels to a linear score.
 *
 * @param score the fitted score
 * @param leftOut for every row what a fit without its fold gives it
 */
@SuppressWarnings("ArrayRecordComponent") // Made once per fit and shared, not copied.
record RidgeTraining(LinearScore score, double[] leftOut) {
  private static final String TASK = "Fitting the Student";
  private static final int STAGES = 4;

  /** Reads the texts twice, then fits. */
  static RidgeTraining of(
      List<String> texts, Labels labels, RidgeSettings settings, Workers workers, RunContext run) {
    FeatureSettings features = settings.features();
    enter(0, run);
    TextSurvey survey = TextSurvey.of(texts, features, workers, run.threads());
    float[] blockFactors = blockFactors(settings, survey);
    Columns columns = Columns.of(survey.documentFrequencies());
    SurfaceScale scale = SurfaceScale.of(survey.surface(), texts.size());
    enter(1, run);
    PackedRows rows = PackedRows.of(texts, features, columns, blockFactors, workers);
    Surface surface =
        Surface.of(survey.surface(), scale, settings.surfaceWeight(), settings.productWeight());
    enter(2, run);
    float[] factors = Screening.of(rows, labels, settings.soft(), workers);
    enter(3, run);
    TextKernel kernel = new TextKernel(rows, surface, factors, workers);
    RidgeFit fit = RidgeFit.of(kernel, labels, settings, run);
    enter(STAGES, run);
    float[] bucketWeights = new float[features.buckets()];
    for (int c = 0; c < columns.count(); c++) {
      bucketWeights[columns.bucketOf(c)] = fit.columnWeights()[c];
    }
    LinearScore score =
        new LinearScore(
            features, blockFactors, bucketWeights, scale, fit.surfaceWeights(), fit.intercept());
    return new RidgeTraining(score, fit.leftOut());
  }

  private static void enter(int stage, RunContext run) {
    run.checkCancelled();
    run.progress().update(TASK, stage, STAGES);
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
