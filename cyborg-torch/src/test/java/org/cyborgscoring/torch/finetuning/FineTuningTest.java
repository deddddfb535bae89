package org.cyborgscoring.torch.finetuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.scoring.Progress;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.torch.finetuning.FineTuningSettings.Recompute;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.cyborgscoring.torch.libtorch.Tensors;
import org.cyborgscoring.torch.likelihood.PointProbabilities;
import org.cyborgscoring.torch.likelihood.Temperature;
import org.cyborgscoring.torch.quantization.WeightFormat;
import org.cyborgscoring.torch.quantization.WeightStorage;
import org.cyborgscoring.torch.training.CheckpointFolder;
import org.cyborgscoring.torch.training.DivergedTraining;
import org.cyborgscoring.torch.training.GradientWorkers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FineTuningTest {
  private static final RunContext RUN = RunContext.withSeed(3).withThreads(2);
  private static final double CHANCE = Math.log(2);

  @TempDir private Path folder;

  private final TaughtDecoder model = new TaughtDecoder(WeightStorage.FLOAT32);

  @AfterEach
  void free() {
    model.close();
  }

  private FineTuning tuning(int epochs) {
    return model.tuning(TaughtDecoder.TOKENS, TaughtDecoder.settings(epochs, 4e-3, Recompute.AUTO));
  }

  private static RunContext stoppedAfter(int steps) {
    AtomicInteger done = new AtomicInteger();
    return RUN.withProgress((task, step, total) -> done.incrementAndGet())
        .withCancelled(() -> done.get() >= steps);
  }

  private static List<float[]> values(Parameters parameters) {
    return parameters.all().values().stream().map(Tensors::floats).toList();
  }

  private List<float[]> adapter(
      FineTuning tuning, List<TaughtResponse> learned, String place, RunContext run) {
    CheckpointFolder kept = new CheckpointFolder(folder.resolve(place), "model");
    try (Parameters trained = tuning.adapter("Fine-tuning", learned, kept, run)) {
      return values(trained);
    }
  }

  @Test
  void learnsWhatTheOrderOfTokensSays() throws IOException {
    List<TaughtResponse> all = TaughtDecoder.responses(120, 1);
    double[][] scores = tuning(0).outOfSample(all, folder, "model", RUN);
    double[][] labels = TaughtResponse.labels(all);
    assertThat(Temperature.ONE.crossEntropy(scores, labels)).isLessThan(CHANCE / 3);
    assertThat(folder.toFile().list())
        .containsExactlyInAnyOrder("fold-1.safetensors", "fold-2.safetensors");
  }

  @ParameterizedTest
  @EnumSource(names = {"BFLOAT16", "NF4_DOUBLE"})
  void learnsOnPackedWeights(WeightFormat format) throws IOException {
    List<TaughtResponse> all = TaughtDecoder.responses(80, 1);
    FineTuningSettings settings = TaughtDecoder.settings(0, 4e-3, Recompute.AUTO);
    try (TaughtDecoder packed = new TaughtDecoder(new WeightStorage(format, format))) {
      double[][] scores =
          packed.tuning(TaughtDecoder.TOKENS, settings).outOfSample(all, folder, "model", RUN);
      assertThat(Temperature.ONE.crossEntropy(scores, TaughtResponse.labels(all)))
          .isLessThan(CHANCE / 2);
    }
  }

  @Test
  void pointsMayBeSeveralTokensAndReadsMayDiffer() {
    List<TaughtResponse> learned = new ArrayList<>();
    for (TaughtResponse response : TaughtDecoder.responses(40, 2)) {
      double[] label =
          response.label()[1] > 0 ? new double[] {0, 0.5, 0.5, 0} : new double[] {0, 0, 0, 1};
      learned.add(new TaughtResponse(response.prompt(), label));
    }
    FineTuning tuning =
        model.tuning(TaughtDecoder.SEQUENCES, TaughtDecoder.settings(25, 4e-3, Recompute.AUTO));
    CheckpointFolder place = new CheckpointFolder(folder, "model");
    try (Parameters trained = tuning.adapter("Fine-tuning", learned, place, RUN);
        GradientWorkers workers = new GradientWorkers(2, ComputeDevice.CPU)) {
      double[][] scores = new AdapterScores(tuning, learned).of(trained, workers);
      for (double[] label : new double[][] {{0, 0.5, 0.5, 0}, {0, 0, 0, 1}}) {
        double[] mean = new double[label.length];
        double mass = 0;
        int count = 0;
        for (int i = 0; i < scores.length; i++) {
          if (Arrays.equals(learned.get(i).label(), label)) {
            double[] probabilities = PointProbabilities.of(scores[i], Temperature.ONE);
            Arrays.setAll(mean, k -> mean[k] + probabilities[k]);
            mass += Arrays.stream(scores[i]).map(Math::exp).sum();
            count++;
          }
        }
        int responses = count;
        Arrays.setAll(mean, k -> mean[k] / responses);
        assertThat(mean).containsExactly(label, within(0.15));
        // By chance it would be 1e-4; the frozen head of a random model allows some .3.
        assertThat(mass / responses).isGreaterThan(0.1);
      }
    }
  }

  @Test
  void threadsAndRecomputationChangeNoBit() {
    List<TaughtResponse> learned = TaughtDecoder.responses(60, 1);
    List<float[]> expected = adapter(tuning(2), learned, "two", RUN);
    assertThat(adapter(tuning(2), learned, "one", RUN.withThreads(1)))
        .usingRecursiveComparison()
        .isEqualTo(expected);
    FineTuning recomputed =
        model.tuning(TaughtDecoder.TOKENS, TaughtDecoder.settings(2, 4e-3, Recompute.ALWAYS));
    assertThat(adapter(recomputed, learned, "recomputed", RUN))
        .usingRecursiveComparison()
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 8, 14})
  void aStoppedTrainingGoesOnAndEndsWithTheSameBits(int steps) {
    List<TaughtResponse> learned = TaughtDecoder.responses(50, 1);
    List<float[]> expected = adapter(tuning(3), learned, "unbroken", RUN);
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> adapter(tuning(3), learned, "broken", stoppedAfter(steps)));
    assertThat(adapter(tuning(3), learned, "broken", RUN))
        .usingRecursiveComparison()
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 6, 9, 12})
  void stoppedFoldsGoOnAndEndWithTheSameBits(int steps) throws IOException {
    List<TaughtResponse> all = TaughtDecoder.responses(40, 1);
    double[][] expected = tuning(2).outOfSample(all, folder.resolve("unbroken"), "model", RUN);
    Path broken = folder.resolve("broken");
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> tuning(2).outOfSample(all, broken, "model", stoppedAfter(steps)));
    assertThat(tuning(2).outOfSample(all, broken, "model", RUN)).isDeepEqualTo(expected);
    AtomicInteger more = new AtomicInteger();
    RunContext counted = RUN.withProgress((task, done, total) -> more.incrementAndGet());
    assertThat(tuning(2).outOfSample(all, broken, "model", counted)).isDeepEqualTo(expected);
    assertThat(more).hasValue(0);
  }

  @Test
  void refusesWhatWasKeptOfOtherData() throws IOException {
    double[][] unused = tuning(1).outOfSample(TaughtDecoder.responses(20, 1), folder, "model", RUN);
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(
            () -> tuning(1).outOfSample(TaughtDecoder.responses(20, 2), folder, "model", RUN))
        .withMessageContaining("fold-1.safetensors is of other data");
    List<float[]> other = adapter(tuning(1), TaughtDecoder.responses(20, 1), "kept", RUN);
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> adapter(tuning(1), TaughtDecoder.responses(20, 2), "kept", RUN))
        .withMessageContaining("state.json is a checkpoint of a training with other data");
    assertThat(other).isNotEmpty();
    assertThat(unused).hasDimensions(20, 2);
  }

  @Test
  void saysThatNoneIsHeldOut() {
    List<String> notes = new ArrayList<>();
    Progress progress =
        new Progress() {
          @Override
          public void update(String task, long done, long total) {}

          @Override
          public void note(String message) {
            notes.add(message);
          }
        };
    List<float[]> unused =
        adapter(tuning(1), TaughtDecoder.responses(49, 1), "few", RUN.withProgress(progress));
    assertThat(notes)
        .singleElement()
        .asString()
        .startsWith("There are too few hand scores")
        .endsWith("trained for all epochs.");
    notes.clear();
    List<float[]> more =
        adapter(tuning(1), TaughtDecoder.responses(50, 1), "more", RUN.withProgress(progress));
    assertThat(notes).isEmpty();
    assertThat(more).hasSameSizeAs(unused);
  }

  @Test
  void saysWhatFoldsAndTheTrainingOnAllTakeTogether() {
    List<TaughtResponse> all = TaughtDecoder.responses(40, 1);
    assertThat(tuning(1).cost(all, 1, 2))
        .get(InstanceOfAssertFactories.STRING)
        .startsWith("about ")
        .contains(" MB of memory (weights 0.")
        .endsWith("and a second on 2 threads");
    double once = FineTuningCost.of(tuning(1), all, 2).work().operations();
    double thousands = 60e9 * 2 * 600 / once;
    // Two folds learn once from all, and all are learned once more: twice as much.
    assertThat(tuning((int) thousands).cost(all, 1, 2))
        .get(InstanceOfAssertFactories.STRING)
        .endsWith("and some 20 minutes on 2 threads");
    assertThat(tuning((int) thousands).cost(all, 3, 2))
        .get(InstanceOfAssertFactories.STRING)
        .endsWith("and some 40 minutes on 2 threads");
  }

  @Test
  void saysThatTheLearningRateIsTooHigh() {
    FineTuning tuning = tuning(2).withLearningRate(1e30);
    assertThatExceptionOfType(DivergedTraining.class)
        .isThrownBy(() -> adapter(tuning, TaughtDecoder.responses(60, 1), "far", RUN))
        .withMessageContaining("Use a lower learning rate");
  }

  @Test
  void refusesFewerResponsesThanFolds() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(
            () -> tuning(1).outOfSample(TaughtDecoder.responses(1, 1), folder, "model", RUN))
        .withMessageStartingWith("1 hand-scored responses cannot be divided into 2 folds");
  }
}
