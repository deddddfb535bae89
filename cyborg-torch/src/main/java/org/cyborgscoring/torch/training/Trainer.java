package org.cyborgscoring.torch.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bytedeco.pytorch.GradMode;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.libtorch.LibTorch;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.cyborgscoring.torch.libtorch.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Trains a model's parameters for some epochs and leaves it with those of the best one.
 *
 * <p>The result follows from parameters, examples, settings and seed alone: on one machine it has
 * the same bits on any number of threads, and after any number of interruptions when checkpoints
 * are kept.
 *
 * @param <E> an example
 */
public final class Trainer<E> {
  private final Objective<E> objective;
  private final @Nullable Validation validation;
  private final TrainingSettings settings;
  private final ComputeDevice device;

  /**
   * A trainer.
   *
   * @param objective what is made small
   * @param validation which epoch is best, or null: then it is the last
   * @param device where the parameters are
   */
  public Trainer(
      Objective<E> objective,
      @Nullable Validation validation,
      TrainingSettings settings,
      ComputeDevice device) {
    this.objective = objective;
    this.validation = validation;
    this.settings = settings;
    this.device = device;
  }

  /**
   * Trains, or goes on with a training that was stopped.
   *
   * @param task what to call this in the progress, such as {@code Training the Student}
   * @param examples at least one; their order is part of what decides the result
   * @param parameters those that require gradients are changed; they end as those of the best epoch
   * @param checkpoints where every epoch is kept, or null to keep the best in memory alone
   * @param run seed, threads, progress and cancellation
   * @return the epochs, those before an interruption included
   * @throws DivergedTraining if loss, gradient or quality is no longer a finite number
   * @throws InputException if a checkpoint is of a newer version or of another training
   */
  public TrainingLog train(
      String task,
      List<E> examples,
      Parameters parameters,
      @Nullable CheckpointFolder checkpoints,
      RunContext run) {
    LibTorch.start();
    if (examples.isEmpty()) {
      throw new IllegalArgumentException("There is no example to train with.");
    }
    long seed = run.random("dropout").nextLong();
    try (GradientWorkers workers = new GradientWorkers(run.threads(), device);
        TrainingStep<E> step = new TrainingStep<>(objective, parameters, settings, workers, seed);
        Snapshots snapshots = snapshots(checkpoints, step, examples.size(), run.seed())) {
      TrainingLog log = snapshots.resume();
      long stepsOfEpoch = Batches.count(examples.size(), settings.batchSize());
      long steps = settings.epochs() * stepsOfEpoch;
      LearningRateSchedule schedule = LearningRateSchedule.of(settings, steps);
      while (!log.isFinished(settings)) {
        Epoch epoch = new Epoch(task, log.epochs().size() + 1, stepsOfEpoch, schedule);
        List<TrainingLog.Epoch> epochs = new ArrayList<>(log.epochs());
        try {
          epochs.add(epoch(epoch, examples, parameters, step, run));
        } catch (Divergence e) {
          throw divergence(e, log, snapshots);
        }
        log = new TrainingLog(epochs);
        snapshots.keep(log);
      }
      snapshots.restoreBest(log);
      run.progress().update(task, steps, steps);
      return log;
    }
  }

  private Snapshots snapshots(
      @Nullable CheckpointFolder checkpoints, TrainingStep<E> step, int examples, long seed) {
    if (checkpoints == null) {
      return new MemorySnapshots(step.trained());
    }
    String fingerprint =
        "%s; %s; %d examples; seed %d"
            .formatted(checkpoints.fingerprint(), settings, examples, seed);
    return new FileSnapshots(checkpoints.folder(), fingerprint, step.trained(), step.optimizer());
  }

  /** An epoch that is to come: its number from 1. */
  private record Epoch(String task, int number, long steps, LearningRateSchedule schedule) {
    /** The number of the last step before it, from 0 for none. */
    long before() {
      return (number - 1) * steps;
    }
  }

  private TrainingLog.Epoch epoch(
      Epoch epoch, List<E> examples, Parameters parameters, TrainingStep<E> step, RunContext run)
      throws Divergence {
    List<List<E>> batches =
        Batches.of(
            examples,
            settings.batchSize(),
            objective::length,
            run.random("batches of epoch " + epoch.number()));
    double loss = 0;
    double weight = 0;
    double learningRate = 0;
    long total = epoch.schedule().steps();
    for (int i = 0; i < batches.size(); i++) {
      run.checkCancelled();
      run.progress().update(epoch.task(), epoch.before() + i, total);
      learningRate = epoch.schedule().at(epoch.before() + i);
      TrainingStep.Outcome outcome = step.make(batches.get(i), learningRate);
      String place =
          String.format(
              Locale.ROOT,
              "step %d of %d (epoch %d of %d, learning rate %.3g)",
              epoch.before() + i + 1,
              total,
              epoch.number(),
              settings.epochs(),
              learningRate);
      if (!outcome.isFinite()) {
        String what =
            Double.isFinite(outcome.loss())
                ? "the norm of the gradient is " + outcome.norm()
                : "the loss is " + outcome.loss();
        throw new Divergence("at " + place + " " + what);
      }
      loss += outcome.loss();
      weight += outcome.weight();
    }
    double quality = quality(parameters, epoch.number());
    if (Double.isNaN(quality)) {
      throw new Divergence("after epoch " + epoch.number() + " the model's quality is undefined");
    }
    return new TrainingLog.Epoch(epoch.number(), loss / weight, quality, learningRate);
  }

  private double quality(Parameters parameters, int epoch) {
    Validation judge = validation;
    if (judge == null) {
      return epoch;
    }
    boolean recording = GradMode.is_enabled();
    GradMode.set_enabled(false);
    try {
      return Scope.get(() -> judge.quality(parameters));
    } finally {
      GradMode.set_enabled(recording);
    }
  }

  /** Loss, gradient or quality is no longer a number. */
  private static final class Divergence extends Exception {
    private static final long serialVersionUID = 1L;

    Divergence(String what) {
      super(what);
    }
  }

  private DivergedTraining divergence(Divergence e, TrainingLog log, Snapshots snapshots) {
    String kept = "No epoch was finished before.";
    if (!log.epochs().isEmpty()) {
      snapshots.restoreBest(log);
      kept = "The parameters of epoch " + log.bestEpoch() + " are kept " + snapshots.place() + ".";
    }
    return new DivergedTraining(
        String.format(
            Locale.ROOT,
            "Training diverged: %s. %s Use a lower learning rate, such as %.1g.",
            e.getMessage(),
            kept,
            settings.learningRate() / 5),
        e);
  }
}
