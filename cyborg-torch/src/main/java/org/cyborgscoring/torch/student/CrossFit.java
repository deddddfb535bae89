package org.cyborgscoring.torch.student;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.cyborgscoring.data.AtomicFile;
import org.cyborgscoring.data.FolderTree;
import org.cyborgscoring.safetensors.DType;
import org.cyborgscoring.safetensors.Safetensors;
import org.cyborgscoring.safetensors.Tensor;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.cyborgscoring.torch.training.GradientWorkers;

/**
 * Predictions for all rows by networks that did not learn from them: the rows are divided into
 * folds, and those of each are predicted by a network trained on the others. With k folds that
 * costs as much as k - 1 trainings on all rows.
 *
 * @param training trains on some rows
 * @param folds how many, at least 2
 * @param work where a fold that is done is kept
 */
record CrossFit(StudentTraining training, int folds, Path work) {
  private static final String OUTPUTS = "outputs";

  /** The outputs for each row. */
  float[][] outputs(RunContext run) throws IOException {
    int[] fold = RowStrata.folds(training.rows(), folds, run.random("folds"));
    float[][] outputs = new float[fold.length][];
    for (int f = 0; f < folds; f++) {
      int current = f;
      List<Integer> left = places(fold, i -> fold[i] == current);
      float[][] predicted = kept(f, left, places(fold, i -> fold[i] != current), run);
      for (int i = 0; i < predicted.length; i++) {
        outputs[left.get(i)] = predicted[i];
      }
    }
    return outputs;
  }

  private static List<Integer> places(int[] fold, IntPredicate which) {
    return IntStream.range(0, fold.length).filter(which).boxed().toList();
  }

  private float[][] kept(int fold, List<Integer> left, List<Integer> others, RunContext run)
      throws IOException {
    Path file = work.resolve("fold-" + (fold + 1) + ".safetensors");
    int width = training.head().outputs();
    if (Files.exists(file)) {
      return rows(
          Safetensors.read(file).tensor(OUTPUTS, DType.F32, left.size(), width).floats(), width);
    }
    String task = "Training the Student, fold %d of %d".formatted(fold + 1, folds);
    Path checkpoints = work.resolve("fold-" + (fold + 1));
    float[][] predicted;
    try (Parameters parameters =
            training.train(
                task, others, checkpoints, run.withNewSeed(run.random(task).nextLong()));
        GradientWorkers workers = new GradientWorkers(run.threads(), training.pass().device())) {
      predicted = Predictor.predict(training.pass().of(left), parameters, workers);
    }
    float[] flat = new float[predicted.length * width];
    for (int i = 0; i < predicted.length; i++) {
      System.arraycopy(predicted[i], 0, flat, i * width, width);
    }
    AtomicFile.write(
        file,
        out ->
            Safetensors.write(
                out, Map.of(OUTPUTS, Tensor.ofFloats(flat, predicted.length, width)), Map.of()));
    FolderTree.delete(checkpoints);
    return predicted;
  }

  private static float[][] rows(float[] flat, int width) {
    List<float[]> rows = new ArrayList<>();
    for (int at = 0; at < flat.length; at += width) {
      rows.add(Arrays.copyOfRange(flat, at, at + width));
    }
    return rows.toArray(new float[0][]);
  }
}
