package org.cyborgscoring.torch.student;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cyborgscoring.cyborg.CyborgRow;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.torch.checkpoint.ModelFolder;
import org.cyborgscoring.torch.libtorch.ParameterReader;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.cyborgscoring.torch.libtorch.Scope;
import org.cyborgscoring.torch.training.CheckpointFolder;
import org.cyborgscoring.torch.training.GradientWorkers;
import org.cyborgscoring.torch.training.MachineMemory;
import org.cyborgscoring.torch.training.MemoryEstimate;
import org.cyborgscoring.torch.training.Trainer;
import org.cyborgscoring.torch.training.TrainingSettings;
import org.cyborgscoring.torch.training.TrainingWork;
import org.cyborgscoring.torch.training.Validation;

/**
 * Trains a network on some of the rows.
 *
 * <p>Training ends early when the squared error on a fifth of the hand-scored rows, which are held
 * out of it, no longer falls. Machine scores have no say: the Teacher's errors would. The squared
 * error and not agreement decides, since with so few rows agreement moves in leaps, and is
 * undefined where all have one score.
 *
 * @param folder the pretrained model
 * @param pass takes responses through the network
 * @param head what the network's numbers mean
 * @param rows all rows, in the order of the responses
 * @param examples what is learned of each
 * @param shares the share of each score point among the labels
 * @param settings how it is trained
 * @param fingerprint tells data and model from any other
 */
@SuppressWarnings("ArrayRecordComponent") // Made once per fit and shared, not copied.
record StudentTraining(
    ModelFolder folder,
    NetworkPass pass,
    ScoreHead head,
    List<CyborgRow> rows,
    List<Example> examples,
    double[] shares,
    TrainingSettings settings,
    String fingerprint) {
  /** The fewest held-out hand scores that can say which epoch is best. */
  static final int LEAST_VALIDATION = 10;

  private static final double VALIDATION_SHARE = 0.2;

  /**
   * Trains.
   *
   * @param task what to call it in the progress
   * @param places of the rows to learn from
   * @param checkpoints where it may go on after it was killed
   * @return the parameters, on the device; to be closed by the caller
   */
  Parameters train(String task, List<Integer> places, Path checkpoints, RunContext run)
      throws IOException {
    List<Integer> held =
        RowStrata.handScored(rows, places, VALIDATION_SHARE, run.random("validation"));
    boolean validated = held.size() >= LEAST_VALIDATION;
    if (!validated) {
      run.progress()
          .note(
              "There are too few hand scores to hold a part of them out for early stopping, so the Student is trained for all "
                  + settings.epochs()
                  + " epochs.");
    }
    Set<Integer> left = new HashSet<>(validated ? held : List.of());
    List<Example> learned = new ArrayList<>();
    for (int place : places) {
      if (!left.contains(place)) {
        learned.add(examples.get(place));
      }
    }
    Parameters parameters = placed(initial(run));
    try (GradientWorkers workers = new GradientWorkers(run.threads(), pass.device())) {
      parameters.train(name -> true);
      if (pass.device().isCpu()) {
        estimate(task, learned, parameters, workers.threads(), run);
      }
      var unused =
          new Trainer<>(
                  new StudentObjective(pass, head),
                  validated ? validation(held, workers) : null,
                  settings,
                  pass.device())
              .train(
                  task,
                  learned,
                  parameters,
                  new CheckpointFolder(checkpoints, fingerprint + " " + places.hashCode()),
                  run);
      parameters.train(name -> false);
      return parameters;
    } catch (RuntimeException | Error e) {
      parameters.close();
      throw e;
    }
  }

  private void estimate(
      String task, List<Example> learned, Parameters parameters, int workers, RunContext run) {
    int longest = 0;
    for (Example example : examples) {
      longest = Math.max(longest, pass.sequences().cells(example.response()));
    }
    MemoryEstimate estimate =
        MemoryEstimate.requireFits(
            MemoryEstimate.Model.of(pass.network().encoder().size(), parameters),
            settings.tokensAtOnce(),
            longest,
            workers,
            MachineMemory.ofThisMachine());
    long tokens = 0;
    long sequences = 0;
    for (Example example : learned) {
      for (int[] sequence : pass.sequences().of(example.response())) {
        tokens += sequence.length;
        sequences++;
      }
    }
    TrainingWork work =
        TrainingWork.of(
            pass.network().encoder().size(),
            tokens,
            (double) tokens / Math.max(1, sequences),
            settings.epochs());
    run.progress()
        .note(
            "%s takes at most about %s, and %s on %d threads."
                .formatted(task, estimate.description(), work.description(workers), workers));
  }

  private Parameters initial(RunContext run) throws IOException {
    StudentNetwork network = pass.network();
    ParameterReader reader =
        new ParameterReader(
            network.specs(),
            network.encoder().bodyPrefix(),
            network.encoder().size().initializerRange());
    Parameters parameters = reader.read(folder, run.random("new parameters"));
    Scope.run(
        () ->
            ParameterReader.elements(parameters.get(network.constantsName()))
                .put(head.initial(shares)));
    String features = network.featuresName();
    if (features != null) {
      Scope.run(() -> parameters.get(features).zero_());
    }
    return parameters;
  }

  private Parameters placed(Parameters parameters) {
    if (pass.device().isCpu()) {
      return parameters;
    }
    try (parameters) {
      Parameters placed = new Parameters();
      Scope.run(
          () -> parameters.all().forEach((name, tensor) -> placed.put(name, pass.placed(tensor))));
      return placed;
    }
  }

  private Validation validation(List<Integer> held, GradientWorkers workers) {
    NetworkPass some = pass.of(held);
    return parameters -> {
      float[][] outputs = Predictor.predict(some, parameters, workers);
      double sum = 0;
      for (int i = 0; i < outputs.length; i++) {
        double error = rows.get(held.get(i)).distribution().expected() - head.expected(outputs[i]);
        sum += error * error;
      }
      return -sum / outputs.length;
    };
  }
}
