package org.cyborgscoring.torch.student;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.cyborgscoring.torch.training.GradientWorkers;
import org.cyborgscoring.torch.training.KeptFolds;

/**
 * Predictions for all rows by networks that did not learn from them.
 *
 * @param training trains on some rows
 * @param folds how many, at least 2
 * @param work where a fold that is done is kept
 */
record CrossFit(StudentTraining training, int folds, Path work) {

  /** The outputs for each row. */
  float[][] outputs(RunContext run) throws IOException {
    int[] foldOf = RowStrata.folds(training.rows(), folds, run.random("folds"));
    double[][] outputs =
        new KeptFolds(work, training.fingerprint(), training.head().outputs())
            .predictions(
                foldOf,
                folds,
                (number, learned, left, checkpoints) ->
                    outputs(number, learned, left, checkpoints, run));
    return Arrays.stream(outputs).map(CrossFit::floats).toArray(float[][]::new);
  }

  private double[][] outputs(
      int number, List<Integer> learned, List<Integer> left, Path checkpoints, RunContext run)
      throws IOException {
    String task = "Training the Student, fold %d of %d".formatted(number, folds);
    try (Parameters parameters =
            training.train(
                task, learned, checkpoints, run.withNewSeed(run.random(task).nextLong()));
        GradientWorkers workers = new GradientWorkers(run.threads(), training.pass().device())) {
      return Arrays.stream(Predictor.predict(training.pass().of(left), parameters, workers))
          .map(CrossFit::doubles)
          .toArray(double[][]::new);
    }
  }

  private static double[] doubles(float[] floats) {
    return IntStream.range(0, floats.length).mapToDouble(i -> floats[i]).toArray();
  }

  private static float[] floats(double[] doubles) {
    float[] floats = new float[doubles.length];
    for (int i = 0; i < doubles.length; i++) {
      floats[i] = (float) doubles[i];
    }
    return floats;
  }
}
