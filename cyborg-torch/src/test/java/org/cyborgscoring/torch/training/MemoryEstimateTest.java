package org.cyborgscoring.torch.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.junit.jupiter.api.Test;

class MemoryEstimateTest {
  /** 100 million elements, 50 KB a token. */
  private static final MemoryEstimate.Model MODEL =
      new MemoryEstimate.Model(100_000_000, 50_000_000, 50_000);

  private static void require(int tokens, int workers, double gigabytes) {
    MachineMemory memory = new MachineMemory((long) (gigabytes * 1e9));
    MemoryEstimate.requireFits(MODEL, tokens, 512, workers, memory);
  }

  @Test
  void countsWhatIsTrainedForEachWorker() {
    assertThat(MemoryEstimate.of(MODEL, 1000, 512, 2))
        .isEqualTo(
            new MemoryEstimate(400_000_000, 600_000_000, 400_000_000, 100_000_000, 200_000_000));
  }

  @Test
  void theLongestExampleIsComputedAtOnceInAnyCase() {
    assertThat(MemoryEstimate.of(MODEL, 100, 512, 1).activations()).isEqualTo(512 * 50_000);
  }

  @Test
  void countsTheParametersOfAnEncoder() throws IOException {
    BertFixture bert = new BertFixture();
    try (Parameters parameters = bert.parameters()) {
      parameters.train(name -> name.startsWith("classifier"));
      MemoryEstimate.Model model = MemoryEstimate.Model.of(bert.size(), parameters);
      assertThat(model.trained()).isEqualTo(4 * 48 + 4);
      assertThat(model.elements()).isGreaterThan(40_000);
    }
  }

  @Test
  void acceptsWhatFits() {
    require(1000, 2, 1.71);
  }

  @Test
  void namesFewerTokensThatFit() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> require(4000, 2, 1.75))
        .withMessage(
            "Training would take about 2.0 GB of memory (weights 400 MB, gradients 600 MB, optimizer"
                + " 400 MB, activations 400 MB, best weights 200 MB); this machine has 1.8 GB for it. It fits with"
                + " 1000 tokens at once.");
  }

  @Test
  void namesFewerThreadsThatFit() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> require(512, 2, 1.5))
        .withMessageEndingWith("It fits with 1 thread.");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> require(4000, 2, 1.43))
        .withMessageEndingWith("It fits with 512 tokens at once and 1 thread.");
  }

  @Test
  void saysWhenNothingFits() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> require(4000, 2, 1))
        .withMessageEndingWith(
            "No setting makes it fit; use a smaller model, shorter responses or a larger machine.");
  }

  @Test
  void thisMachineHasMemory() {
    assertThat(MachineMemory.ofThisMachine().bytes()).isGreaterThan(1L << 28);
  }
}
