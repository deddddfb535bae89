package org.cyborgscoring.torch.finetuning;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.cyborgscoring.sampling.Strata;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.torch.finetuning.FineTuningSettings.Recompute;
import org.cyborgscoring.torch.libtorch.LibTorch;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.cyborgscoring.torch.likelihood.Temperature;
import org.cyborgscoring.torch.lora.LoraAdapter;
import org.cyborgscoring.torch.training.CheckpointFolder;
import org.cyborgscoring.torch.training.GradientWorkers;
import org.cyborgscoring.torch.training.Trainer;
import org.cyborgscoring.torch.training.TrainingSettings;
import org.cyborgscoring.torch.training.Validation;

/**
 * One training of adapters.
 *
 * @param tuning what is trained, and how
 * @param learned the responses, at least one
 */
record AdapterTraining(FineTuning tuning, List<TaughtResponse> learned) {
  /** The fewest held-out responses that can say which epoch is best. */
  static final int LEAST_VALIDATION = 10;

  private static final double VALIDATION_SHARE = 0.2;

  /**
   * Trains, or goes on.
   *
   * @param task what to call it in the progress
   * @param checkpoints where every epoch is kept
   * @return the weights, to be closed by the caller
   */
  Parameters train(String task, CheckpointFolder checkpoints, RunContext run) {
    LibTorch.start();
    TrainingSettings settings = tuning.training(learned.size());
    List<Integer> held = held(run);
    if (held.isEmpty()) {
      run.progress()
          .note(
              "There are too few hand scores to hold a part of them out for early stopping, so the"
                  + " adapters are trained for all epochs.");
    }
    List<ScoreExample> examples = examples(held);
    Parameters parameters =
        LoraAdapter.begin(
            tuning.decoder().plan(),
            tuning.settings().lora(),
            run.random("new adapters"),
            tuning.device());
    try (GradientWorkers workers = new GradientWorkers(run.threads(), tuning.device())) {
      ScoreTokenObjective objective =
          new ScoreTokenObjective(
              tuning.decoder(),
              tuning.weights(),
              tuning.settings().lora(),
              recomputed(run),
              tuning.device());
      Validation validation = held.isEmpty() ? null : validation(held, workers);
      var unused =
          new Trainer<>(objective, validation, settings, tuning.device())
              .train(task, examples, parameters, checkpoints, run);
      parameters.train(name -> false);
      return parameters;
    } catch (RuntimeException | Error e) {
      parameters.close();
      throw e;
    }
  }

  /** The places of the responses that are held out: a fifth or, where they are too few, none. */
  private List<Integer> held(RunContext run) {
    List<Integer> held =
        Strata.part(
            IntStream.range(0, learned.size()).boxed().toList(),
            VALIDATION_SHARE,
            Comparator.comparingDouble(place -> learned.get(place).expectedPoint()),
            run.random("validation"));
    return held.size() < LEAST_VALIDATION ? List.of() : held;
  }

  private List<ScoreExample> examples(List<Integer> held) {
    Set<Integer> left = new HashSet<>(held);
    return IntStream.range(0, learned.size())
        .filter(place -> !left.contains(place))
        .mapToObj(place -> ScoreExample.of(learned.get(place), tuning.points()))
        .flatMap(List::stream)
        .toList();
  }

  /** Whether activations are recomputed. Refuses what does not fit into memory. */
  private boolean recomputed(RunContext run) {
    Recompute recompute = tuning.settings().recompute();
    return tuning.device().isCpu()
        ? FineTuningCost.of(tuning, learned, run.threads()).training().recomputed()
        : recompute == Recompute.ALWAYS
            || (recompute == Recompute.AUTO && tuning.weights().packed());
  }

  private Validation validation(List<Integer> held, GradientWorkers workers) {
    List<TaughtResponse> responses = held.stream().map(learned::get).toList();
    double[][] labels = TaughtResponse.labels(responses);
    AdapterScores scores = new AdapterScores(tuning, responses);
    return parameters -> -Temperature.ONE.crossEntropy(scores.of(parameters, workers), labels);
  }
}
