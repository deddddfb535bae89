package org.cyborgscoring.torch.quantization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cyborgscoring.data.InputException;
import org.cyborgscoring.torch.checkpoint.ModelConfig;
import org.cyborgscoring.torch.decoder.Decoders;
import org.cyborgscoring.torch.decoder.TinyDecoder;
import org.cyborgscoring.torch.training.MachineMemory;
import org.junit.jupiter.api.Test;

class DecoderMemoryTest {

  /** A model of the size of Qwen2.5-0.5B, with adapters of rank 16 on all its linear layers. */
  private static DecoderTraining halfABillion(WeightStorage storage, boolean recomputed) {
    ModelConfig config =
        TinyDecoder.config()
            .with("model_type", "qwen2")
            .with("vocab_size", 151_936)
            .with("hidden_size", 896)
            .with("intermediate_size", 4864)
            .with("num_hidden_layers", 24)
            .with("num_attention_heads", 14);
    return new DecoderTraining(Decoders.plan(config), storage, 8_800_000, 512, 2, recomputed);
  }

  private static MachineMemory gigabytes(double count) {
    return new MachineMemory((long) (count * 1e9));
  }

  @Test
  void countsTheWeightsOfTheModelInTheirFormat() {
    DecoderMemory plain = DecoderMemory.of(halfABillion(WeightStorage.FLOAT32, false));
    DecoderMemory packed = DecoderMemory.of(halfABillion(WeightStorage.NF4, true));
    assertThat(plain.weights()).isBetween(1_970_000_000L, 1_980_000_000L);
    assertThat(plain.unpacked()).isZero();
    assertThat(packed.weights()).isLessThan((long) (0.6 * 494_000_000));
  }

  @Test
  void fitsHalfABillionWeightsIntoFourGigabytesInFourBits() {
    DecoderTraining training = halfABillion(WeightStorage.NF4, true);
    assertThat(DecoderMemory.requireFits(training, gigabytes(4)).total())
        .isLessThan(4_000_000_000L);
  }

  @Test
  void needsLessForActivationsThatAreRecomputed() {
    assertThat(DecoderMemory.of(halfABillion(WeightStorage.FLOAT32, true)).activations())
        .isLessThan(DecoderMemory.of(halfABillion(WeightStorage.FLOAT32, false)).activations() / 4);
  }

  @Test
  void namesWhatWouldFit() {
    DecoderTraining training = halfABillion(WeightStorage.FLOAT32, false);
    assertThatThrownBy(() -> DecoderMemory.requireFits(training, gigabytes(3.5)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("0.49 billion weights")
        .hasMessageContaining("3.5 GB for it")
        .hasMessageContaining("It would fit with --teacher-option recompute=true (")
        .hasMessageContaining("--quantize nf4 --teacher-option recompute=true (");
  }

  @Test
  void namesFewerThreadsWhereOtherStorageIsNotEnough() {
    DecoderTraining training = halfABillion(WeightStorage.NF4, true);
    long needed = DecoderMemory.of(training).total();
    assertThatThrownBy(() -> DecoderMemory.requireFits(training, new MachineMemory(needed - 1)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("It would fit with --threads 1 (")
        .hasMessageNotContaining("quantize")
        .hasMessageNotContaining("recompute");
  }

  @Test
  void countsInMegabytesWhereGigabytesWouldSayNothing() {
    assertThat(new DecoderMemory(2_000_000_000, 0, 140_000_000, 1_500_000, 40_000).description())
        .isEqualTo(
            "2.1 GB of memory (weights 2.0 GB, adapters 140 MB, optimizer 1.5 MB, activations 0.0 MB)");
  }

  @Test
  void saysWhenNothingFits() {
    DecoderTraining training = halfABillion(WeightStorage.FLOAT32, false);
    assertThatThrownBy(() -> DecoderMemory.requireFits(training, gigabytes(0.2)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("No way to keep the weights makes it fit");
  }
}
