package org.cyborgscoring.torch.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.cyborgscoring.data.AtomicFile;
import org.cyborgscoring.data.FolderTree;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.safetensors.DType;
import org.cyborgscoring.safetensors.Safetensors;
import org.cyborgscoring.safetensors.Tensor;
import org.cyborgscoring.safetensors.TensorFile;

/**
 * Predictions for all places by models that did not learn from them: those of each fold by a model
 * trained on the others. With k folds that costs as much as k - 1 trainings on all places. A fold
 * that is done is kept in a file, and is not trained again.
 *
 * @param work where folds are kept; made when it is missing
 * @param fingerprint tells data, settings and seed from any others
 * @param width how many numbers a prediction is
 */
public record KeptFolds(Path work, String fingerprint, int width) {
  private static final String PREDICTIONS = "predictions";
  private static final String FINGERPRINT = "fingerprint";

  /** Trains on some places, and predicts others. */
  @FunctionalInterface
  public interface Fold {

    /**
     * Predicts what was left out.
     *
     * @param number of the fold, from 1
     * @param learned the places to learn from, ascending
     * @param left the places to predict, ascending
     * @param checkpoints where the training may go on after it was killed; deleted afterwards
     * @return [left][width]
     */
    double[][] predict(int number, List<Integer> learned, List<Integer> left, Path checkpoints)
        throws IOException;
  }

  /**
   * The predictions for all places, [places][width].
   *
   * @param foldOf the fold of each place, from 0
   * @param folds how many folds there are
   * @throws InputException if what is kept is of other data, settings or another seed
   */
  public double[][] predictions(int[] foldOf, int folds, Fold fold) throws IOException {
    double[][] predictions = new double[foldOf.length][];
    for (int f = 0; f < folds; f++) {
      int current = f;
      List<Integer> left = places(foldOf, of -> of == current);
      List<Integer> learned = places(foldOf, of -> of != current);
      double[][] some = kept(f + 1, learned, left, fold);
      for (int i = 0; i < some.length; i++) {
        predictions[left.get(i)] = some[i];
      }
    }
    return predictions;
  }

  private static List<Integer> places(int[] foldOf, IntPredicate which) {
    return IntStream.range(0, foldOf.length)
        .filter(place -> which.test(foldOf[place]))
        .boxed()
        .toList();
  }

  private double[][] kept(int number, List<Integer> learned, List<Integer> left, Fold fold)
      throws IOException {
    Path file = work.resolve("fold-" + number + ".safetensors");
    if (Files.exists(file)) {
      return read(file, left.size());
    }
    Path checkpoints = work.resolve("fold-" + number);
    double[][] predicted = fold.predict(number, learned, left, checkpoints);
    write(file, predicted);
    FolderTree.delete(checkpoints);
    return predicted;
  }

  private double[][] read(Path file, int rows) throws IOException {
    TensorFile kept = Safetensors.read(file);
    if (!fingerprint.equals(kept.metadata().get(FINGERPRINT))) {
      throw new InputException(
          file
              + " is of other data, another model, other settings or another seed. Give another"
              + " folder, or delete this one to begin anew.");
    }
    double[] flat = kept.tensor(PREDICTIONS, DType.F64, rows, width).doubles();
    return IntStream.range(0, rows)
        .mapToObj(i -> Arrays.copyOfRange(flat, i * width, (i + 1) * width))
        .toArray(double[][]::new);
  }

  private void write(Path file, double[][] predicted) throws IOException {
    double[] flat = Arrays.stream(predicted).flatMapToDouble(Arrays::stream).toArray();
    Tensor tensor = Tensor.ofDoubles(flat, predicted.length, width);
    AtomicFile.write(
        file,
        out ->
            Safetensors.write(out, Map.of(PREDICTIONS, tensor), Map.of(FINGERPRINT, fingerprint)));
  }
}
