package org.cyborgscoring.torch.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.scoring.Memo;
import org.cyborgscoring.scoring.Progress;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.cyborgscoring.torch.libtorch.Tensors;
import org.junit.jupiter.api.Test;

class TrainerTest {
  private static final List<LineProblem.Point> POINTS = LineProblem.points(103);
  private static final RunContext RUN = RunContext.withSeed(3).withThreads(2);

  private final Parameters parameters = LineProblem.parameters();

  private static Trainer<LineProblem.Point> trainer(TrainingSettings settings) {
    return new Trainer<>(
        new LineProblem(),
        trained -> LineProblem.quality(POINTS, trained),
        settings,
        ComputeDevice.CPU);
  }

  private TrainingLog train(TrainingSettings settings, RunContext run) {
    return trainer(settings).train("Training", POINTS, parameters, null, run);
  }

  @Test
  void learns() {
    double before = LineProblem.quality(POINTS, parameters);
    TrainingLog log = train(LineProblem.settings(10, 0.1), RUN);
    assertThat(log.epochs()).hasSize(10);
    assertThat(log.best().quality()).isGreaterThan(before / 20);
    assertThat(log.best().quality()).isEqualTo(LineProblem.quality(POINTS, parameters));
    assertThat(log.epochs().get(9).loss()).isLessThan(log.epochs().get(0).loss() / 5);
  }

  @Test
  void threadsChangeNoBit() {
    TrainingLog one = train(LineProblem.settings(3, 0.1), RUN.withThreads(1));
    try (Parameters others = LineProblem.parameters()) {
      TrainingLog three =
          trainer(LineProblem.settings(3, 0.1))
              .train("Training", POINTS, others, null, RUN.withThreads(3));
      assertThat(three).isEqualTo(one);
      assertThat(weights(others)).isEqualTo(weights(parameters));
    }
  }

  @Test
  void anotherSeedGivesAnotherResult() {
    TrainingLog one = train(LineProblem.settings(1, 0.1), RUN);
    try (Parameters others = LineProblem.parameters()) {
      TrainingLog two =
          trainer(LineProblem.settings(1, 0.1))
              .train("Training", POINTS, others, null, RUN.withNewSeed(4));
      assertThat(two).isNotEqualTo(one);
    }
  }

  @Test
  void leavesFrozenAndUnusedParametersAsTheyAre() {
    train(LineProblem.settings(2, 0.1), RUN);
    assertThat(Tensors.floats(parameters.get("frozen"))).containsExactly(2);
    assertThat(Tensors.floats(parameters.get("unused"))).containsExactly(3, 4);
  }

  @Test
  void stopsEarlyAndRestoresTheBestEpoch() {
    AtomicInteger epoch = new AtomicInteger();
    List<float[]> seen = new ArrayList<>();
    double[] qualities = {0.1, 0.5, 0.4, 0.5, 0.3};
    TrainingSettings settings =
        new TrainingSettings(9, 10, 0.1, 0, 0, TrainingSettings.Decay.COSINE, 5, 3, 100);
    Validation validation =
        trained -> {
          seen.add(Tensors.floats(trained.get("weight")));
          return qualities[epoch.getAndIncrement()];
        };
    TrainingLog log =
        new Trainer<>(new LineProblem(), validation, settings, ComputeDevice.CPU)
            .train("Training", POINTS, parameters, null, RUN);
    assertThat(log.epochs()).hasSize(5);
    assertThat(log.bestEpoch()).isEqualTo(2);
    assertThat(Tensors.floats(parameters.get("weight"))).isEqualTo(seen.get(1));
  }

  @Test
  void saysWhereTheLossIsNoLongerANumber() {
    List<LineProblem.Point> points = new ArrayList<>(POINTS);
    points.set(40, new LineProblem.Point(new float[8], Float.NaN, 5));
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(
            () ->
                trainer(LineProblem.settings(3, 0.1))
                    .train("Training", points, parameters, null, RUN))
        .withMessageMatching(
            "Training diverged: at step \\d+ of 33 \\(epoch 1 of 3, learning rate 0\\.\\d+\\) the"
                + " loss is NaN\\. No epoch was finished before\\. Use a lower learning rate, such"
                + " as 0\\.02\\.");
  }

  @Test
  void keepsTheLastGoodEpochWhenTheModelDiverges() {
    AtomicInteger epoch = new AtomicInteger();
    List<float[]> seen = new ArrayList<>();
    Validation validation =
        trained -> {
          seen.add(Tensors.floats(trained.get("weight")));
          return epoch.getAndIncrement() == 0 ? 0.7 : Double.NaN;
        };
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(
            () ->
                new Trainer<>(
                        new LineProblem(),
                        validation,
                        LineProblem.settings(3, 0.1),
                        ComputeDevice.CPU)
                    .train("Training", POINTS, parameters, null, RUN))
        .withMessageContaining("after epoch 2 the model's quality is undefined")
        .withMessageContaining("The parameters of epoch 1 are kept in the model itself");
    assertThat(Tensors.floats(parameters.get("weight"))).isEqualTo(seen.get(0));
  }

  @Test
  void stopsWhenTheUserWantsTo() {
    AtomicInteger steps = new AtomicInteger();
    RunContext run =
        new RunContext(
            1,
            2,
            (task, done, total) -> steps.incrementAndGet(),
            () -> steps.get() >= 4,
            RUN.workFolder(),
            new Memo());
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> train(LineProblem.settings(3, 0.1), run));
    assertThat(steps).hasValue(4);
  }

  @Test
  void tellsHowFarItIs() {
    List<String> told = new ArrayList<>();
    Progress progress = (task, done, total) -> told.add(task + " " + done + " of " + total);
    train(LineProblem.settings(1, 0.1), RUN.withProgress(progress));
    assertThat(told).hasSize(12).startsWith("Training 0 of 11").endsWith("Training 11 of 11");
  }

  @Test
  void passesOnWhatTheObjectiveThrows() {
    List<LineProblem.Point> points = new ArrayList<>(POINTS);
    points.set(40, new LineProblem.Point(new float[7], 0, 5));
    assertThatExceptionOfType(ArrayIndexOutOfBoundsException.class)
        .isThrownBy(
            () ->
                trainer(LineProblem.settings(3, 0.1))
                    .train("Training", points, parameters, null, RUN));
  }

  static List<Float> weights(Parameters parameters) {
    List<Float> weights = new ArrayList<>();
    parameters
        .all()
        .forEach(
            (name, tensor) -> {
              for (float value : Tensors.floats(tensor)) {
                weights.add(value);
              }
            });
    return weights;
  }
}
