package org.cyborgscoring.torch.finetuning;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.cyborgscoring.sampling.Strata;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.cyborgscoring.torch.training.CheckpointFolder;
import org.cyborgscoring.torch.training.GradientWorkers;
import org.cyborgscoring.torch.training.KeptFolds;

/**
 * Predictions for all responses by adapters that did not learn them.
 *
 * @param tuning how adapters are trained
 * @param all the responses, at least as many as folds
 * @param work where a fold that is done is kept
 * @param model tells the model from any other
 */
record CrossFit(FineTuning tuning, List<TaughtResponse> all, Path work, String model) {

  /** The log-probabilities of the points, [responses][points]. */
  double[][] logProbabilities(RunContext run) throws IOException {
    int folds = tuning.settings().folds();
    int[] foldOf =
        Strata.folds(
            all.size(),
            folds,
            Comparator.comparingDouble(place -> all.get(place).expectedPoint()),
            run.random("folds"));
    // The seed is part of it, since it decides who is left out.
    String fingerprint = tuning.fingerprint(all, model) + "; seed " + run.seed();
    return new KeptFolds(work, fingerprint, tuning.points().size())
        .predictions(
            foldOf,
            folds,
            (number, learned, left, checkpoints) ->
                scores(number, responses(learned), responses(left), checkpoints, run));
  }

  private double[][] scores(
      int number,
      List<TaughtResponse> learned,
      List<TaughtResponse> left,
      Path checkpoints,
      RunContext run) {
    try (Parameters parameters =
            tuning.adapter(
                "Fine-tuning, fold %d of %d".formatted(number, tuning.settings().folds()),
                learned,
                new CheckpointFolder(checkpoints, model),
                run.withNewSeed(run.random("fold-" + number).nextLong()));
        GradientWorkers workers = new GradientWorkers(run.threads(), tuning.device())) {
      return new AdapterScores(tuning, left).of(parameters, workers);
    }
  }

  private List<TaughtResponse> responses(List<Integer> places) {
    return places.stream().map(all::get).toList();
  }
}
