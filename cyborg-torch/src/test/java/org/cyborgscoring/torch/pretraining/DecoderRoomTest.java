package org.cyborgscoring.torch.pretraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.torch.checkpoint.ModelConfig;
import org.cyborgscoring.torch.decoder.DecoderPlan;
import org.cyborgscoring.torch.decoder.Decoders;
import org.junit.jupiter.api.Test;

class DecoderRoomTest {

  private static DecoderPlan plan(int vocabulary, int hidden, int layers) {
    return Decoders.plan(
        ModelConfig.of(
            "config.json",
            Map.of(
                "model_type",
                "llama",
                "vocab_size",
                vocabulary,
                "hidden_size",
                hidden,
                "intermediate_size",
                4 * hidden,
                "num_hidden_layers",
                layers,
                "num_attention_heads",
                8,
                "max_position_embeddings",
                64,
                "tie_word_embeddings",
                true)));
  }

  @Test
  void aLargeVocabularyLeavesRoomForFewerTokensAtOnce() {
    assertThat(DecoderRoom.tokensAtOnce(plan(8000, 64, 1))).isEqualTo(2048);
    assertThat(DecoderRoom.tokensAtOnce(plan(150_000, 64, 1))).isEqualTo(447);
  }

  @Test
  void allWeightsHaveGradientsMomentsAndABestCopy() {
    DecoderPlan plan = plan(8000, 512, 4);

    long room = DecoderRoom.bytes(plan, 1, 1);
    // Weights, the best of them, the sum of gradients, a worker's, and two moments: six floats.
    assertThat(room).isGreaterThan(24 * plan.elements()).isLessThan(25 * plan.elements());
    assertThat(DecoderRoom.bytes(plan, 1, 2) - room).isGreaterThan(4 * plan.elements());
    assertThat(DecoderRoom.bytes(plan, 100, 1)).isGreaterThan(room);
  }

  @Test
  void refusesWhatFitsIntoNoMachine() {
    assertThatThrownBy(() -> DecoderRoom.requireFits(plan(100_000, 1 << 15, 200), 512, 2))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("Use a smaller model, fewer --threads");
  }
}
