package org.cyborgscoring.torch.finetuning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
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
import org.cyborgscoring.sampling.Strata;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.cyborgscoring.torch.training.CheckpointFolder;
import org.cyborgscoring.torch.training.GradientWorkers;

/**
 * Predictions for all responses by adapters that did not learn them. With k folds that costs as
 * much as k - 1 trainings on all.
 *
 * @param tuning how adapters are trained
 * @param all the responses, at least as many as folds
 * @param work where a fold that is done is kept
 * @param model tells the model from any other
 */
record CrossFit(FineTuning tuning, List<TaughtResponse> all, Path work, String model) {
  private static final String LOG_PROBABILITIES = "log-probabilities";
  private static final String FINGERPRINT = "fingerprint";

  /** The log-probabilities of the points, [responses][points]. */
  double[][] logProbabilities(RunContext run) throws IOException {
    int folds = tuning.settings().folds();
    int[] foldOf =
        Strata.folds(
            all.size(),
            folds,
            Comparator.comparingDouble(place -> all.get(place).expectedPoint()),
            run.random("folds"));
    double[][] scores = new double[all.size()][];
    for (int fold = 0; fold < folds; fold++) {
      int current = fold;
      List<Integer> left = places(foldOf, of -> of == current);
      double[][] some =
          new Fold(fold + 1, responses(left), responses(places(foldOf, of -> of != current)))
              .logProbabilities(run);
      for (int i = 0; i < some.length; i++) {
        scores[left.get(i)] = some[i];
      }
    }
    return scores;
  }

  private static List<Integer> places(int[] foldOf, IntPredicate which) {
    return IntStream.range(0, foldOf.length)
        .filter(place -> which.test(foldOf[place]))
        .boxed()
        .toList();
  }

  private List<TaughtResponse> responses(List<Integer> places) {
    return places.stream().map(all::get).toList();
  }

  /** A fold by its number from 1: what is left out of it, and what is learned. */
  private final class Fold {
    private final String name;
    private final String task;
    private final List<TaughtResponse> left;
    private final List<TaughtResponse> learned;

    Fold(int number, List<TaughtResponse> left, List<TaughtResponse> learned) {
      this.name = "fold-" + number;
      this.task = "Fine-tuning, fold %d of %d".formatted(number, tuning.settings().folds());
      this.left = left;
      this.learned = learned;
    }

    double[][] logProbabilities(RunContext run) throws IOException {
      Path file = work.resolve(name + ".safetensors");
      // The seed is part of it, since it decides who is left out.
      String fingerprint = tuning.fingerprint(all, model) + "; seed " + run.seed();
      if (Files.exists(file)) {
        return read(file, fingerprint);
      }
      Path checkpoints = work.resolve(name);
      double[][] scores;
      try (Parameters parameters =
              tuning.adapter(
                  task,
                  learned,
                  new CheckpointFolder(checkpoints, model),
                  run.withNewSeed(run.random(name).nextLong()));
          GradientWorkers workers = new GradientWorkers(run.threads(), tuning.device())) {
        scores = new AdapterScores(tuning, left).of(parameters, workers);
      }
      write(file, fingerprint, scores);
      FolderTree.delete(checkpoints);
      return scores;
    }

    private double[][] read(Path file, String fingerprint) throws IOException {
      TensorFile kept = Safetensors.read(file);
      if (!fingerprint.equals(kept.metadata().get(FINGERPRINT))) {
        throw new InputException(
            file
                + " is of other data, another model, other settings or another seed. Give another"
                + " folder, or delete this one to begin anew.");
      }
      int points = tuning.points().size();
      double[] flat = kept.tensor(LOG_PROBABILITIES, DType.F64, left.size(), points).doubles();
      return IntStream.range(0, left.size())
          .mapToObj(i -> Arrays.copyOfRange(flat, i * points, (i + 1) * points))
          .toArray(double[][]::new);
    }

    private void write(Path file, String fingerprint, double[][] scores) throws IOException {
      double[] flat = Arrays.stream(scores).flatMapToDouble(Arrays::stream).toArray();
      Tensor tensor = Tensor.ofDoubles(flat, scores.length, tuning.points().size());
      AtomicFile.write(
          file,
          out ->
              Safetensors.write(
                  out, Map.of(LOG_PROBABILITIES, tensor), Map.of(FINGERPRINT, fingerprint)));
    }
  }
}
