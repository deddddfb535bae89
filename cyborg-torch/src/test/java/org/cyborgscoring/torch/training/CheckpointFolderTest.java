package org.cyborgscoring.torch.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.scoring.Memo;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointFolderTest {
  private static final List<LineProblem.Point> POINTS = LineProblem.points(103);
  private static final RunContext RUN = RunContext.withSeed(3).withThreads(2);
  private static final TrainingSettings SETTINGS = LineProblem.settings(6, 0.3);

  @TempDir private Path folder;

  private static TrainingLog train(
      Parameters parameters,
      TrainingSettings settings,
      @Nullable CheckpointFolder checkpoints,
      RunContext run) {
    // An epoch between the first and the last is the best, so that more than one must be kept.
    Validation validation = trained -> -Math.abs(LineProblem.quality(POINTS, trained) + 11);
    return new Trainer<>(new LineProblem(), validation, settings, ComputeDevice.CPU)
        .train("Training", POINTS, parameters, checkpoints, run);
  }

  private CheckpointFolder checkpoints() {
    return new CheckpointFolder(folder, "data and model");
  }

  private static RunContext stoppedAfter(int steps) {
    AtomicInteger done = new AtomicInteger();
    return new RunContext(
        RUN.seed(),
        RUN.threads(),
        (task, step, total) -> done.incrementAndGet(),
        () -> done.get() >= steps,
        RUN.workFolder(),
        new Memo());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 11, 12, 25, 40, 65})
  void aStoppedTrainingGoesOnAndEndsWithTheSameBits(int steps) {
    try (Parameters unbroken = LineProblem.parameters();
        Parameters stopped = LineProblem.parameters();
        Parameters resumed = LineProblem.parameters()) {
      TrainingLog expected = train(unbroken, SETTINGS, null, RUN);
      assertThatExceptionOfType(CancellationException.class)
          .isThrownBy(() -> train(stopped, SETTINGS, checkpoints(), stoppedAfter(steps)));
      AtomicInteger more = new AtomicInteger();
      RunContext counted = RUN.withProgress((task, done, total) -> more.incrementAndGet());
      assertThat(train(resumed, SETTINGS, checkpoints(), counted)).isEqualTo(expected);
      assertThat(TrainerTest.weights(resumed)).isEqualTo(TrainerTest.weights(unbroken));
      assertThat(more).hasValue(66 - steps / 11 * 11 + 1);
    }
  }

  @Test
  void aFinishedTrainingIsNotDoneAgain() {
    try (Parameters first = LineProblem.parameters();
        Parameters second = LineProblem.parameters()) {
      TrainingLog expected = train(first, SETTINGS, checkpoints(), RUN);
      assertThat(train(second, SETTINGS, checkpoints(), stoppedAfter(1))).isEqualTo(expected);
      assertThat(TrainerTest.weights(second)).isEqualTo(TrainerTest.weights(first));
    }
  }

  @Test
  void keepsNoMoreFilesThanItNeeds() throws IOException {
    try (Parameters parameters = LineProblem.parameters()) {
      TrainingLog log = train(parameters, SETTINGS, checkpoints(), RUN);
      try (Stream<Path> files = Files.list(folder)) {
        assertThat(files.map(file -> file.getFileName().toString()))
            .containsExactlyInAnyOrder(
                "state.json",
                "moments-6.safetensors",
                "parameters-6.safetensors",
                "parameters-" + log.bestEpoch() + ".safetensors");
      }
      assertThat(log.bestEpoch()).isLessThan(6);
    }
  }

  @Test
  void refusesACheckpointOfAnotherTraining() {
    try (Parameters parameters = LineProblem.parameters()) {
      train(parameters, SETTINGS, checkpoints(), RUN);
      assertThatExceptionOfType(InputException.class)
          .isThrownBy(
              () -> train(parameters, SETTINGS, new CheckpointFolder(folder, "other data"), RUN))
          .withMessageContaining("state.json is a checkpoint of a training with other data");
      assertThatExceptionOfType(InputException.class)
          .isThrownBy(() -> train(parameters, SETTINGS, checkpoints(), RUN.withNewSeed(9)));
      assertThatExceptionOfType(InputException.class)
          .isThrownBy(() -> train(parameters, LineProblem.settings(6, 0.2), checkpoints(), RUN));
    }
  }

  @Test
  void refusesACheckpointOfANewerVersion() throws IOException {
    try (Parameters parameters = LineProblem.parameters()) {
      train(parameters, SETTINGS, checkpoints(), RUN);
      Path state = folder.resolve("state.json");
      Files.writeString(
          state, Files.readString(state).replace("\"version\" : 1", "\"version\" : 2"));
      assertThatExceptionOfType(InputException.class)
          .isThrownBy(() -> train(parameters, SETTINGS, checkpoints(), RUN))
          .withMessageContaining("version 2")
          .withMessageContaining("reads version 1");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{\"version\": 1}", "\u0000"})
  void refusesADamagedState(String text) throws IOException {
    Files.writeString(folder.resolve("state.json"), text);
    try (Parameters parameters = LineProblem.parameters()) {
      assertThatExceptionOfType(InputException.class)
          .isThrownBy(() -> train(parameters, SETTINGS, checkpoints(), RUN))
          .withMessageContaining("state.json");
    }
  }

  @Test
  void saysWhereACheckpointCannotBeWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    try (Parameters parameters = LineProblem.parameters()) {
      assertThatExceptionOfType(UncheckedIOException.class)
          .isThrownBy(() -> train(parameters, SETTINGS, new CheckpointFolder(file, "data"), RUN))
          .withMessageContaining("the checkpoint of epoch 1 cannot be written to " + file);
    }
  }
}
