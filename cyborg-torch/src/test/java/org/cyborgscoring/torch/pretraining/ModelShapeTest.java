package org.cyborgscoring.torch.pretraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.torch.checkpoint.ModelConfig;
import org.cyborgscoring.torch.decoder.DecoderPlan;
import org.cyborgscoring.torch.decoder.Decoders;
import org.cyborgscoring.torch.text.Tokenizer;
import org.cyborgscoring.torch.text.wordpiece.SpecialTokens;
import org.cyborgscoring.torch.text.wordpiece.WordPieceSettings;
import org.cyborgscoring.torch.text.wordpiece.WordPieceTrainer;
import org.junit.jupiter.api.Test;

class ModelShapeTest {

  private static ModelConfig decoder(ModelShape shape) {
    try (Tokenizer tokenizer =
        new Tokenizer(
            new WordPieceTrainer(WordPieceSettings.uncased(60), SpecialTokens.decoder())
                .train(List.of("a text of a few words"), RunContext.withSeed(1))
                .files(64))) {
      return shape.decoder(8000, 64, tokenizer.specialIds());
    }
  }

  @Test
  void aDecoderIsALlamaUnderTheNamesOfHuggingFace() {
    ModelConfig config = decoder(ModelShape.TINY);
    DecoderPlan plan = Decoders.plan(config);

    assertThat(config.architectures()).containsExactly("LlamaForCausalLM");
    assertThat(config.integer("pad_token_id")).isZero();
    assertThat(config.integer("bos_token_id")).isEqualTo(2);
    assertThat(config.integer("eos_token_id")).isEqualTo(3);
    assertThat(plan.parameters().stream().map(spec -> spec.name() + spec.shape()))
        .contains(
            "model.embed_tokens.weight[8000, 128]",
            "model.layers.0.input_layernorm.weight[128]",
            "model.layers.0.self_attn.q_proj.weight[128, 128]",
            "model.layers.0.self_attn.k_proj.weight[128, 128]",
            "model.layers.0.self_attn.v_proj.weight[128, 128]",
            "model.layers.0.self_attn.o_proj.weight[128, 128]",
            "model.layers.0.post_attention_layernorm.weight[128]",
            "model.layers.1.mlp.gate_proj.weight[352, 128]",
            "model.layers.1.mlp.up_proj.weight[352, 128]",
            "model.layers.1.mlp.down_proj.weight[128, 352]",
            "model.norm.weight[128]")
        .doesNotContain("lm_head.weight[8000, 128]")
        .hasSize(2 * 9 + 2);
  }

  @Test
  void everySizeIsOneThatDecodersTake() {
    for (ModelShape shape : ModelShape.values()) {
      DecoderPlan plan = Decoders.plan(decoder(shape));
      assertThat(plan.size().heads() * plan.size().headSize()).isEqualTo(plan.size().hidden());
    }
  }

  @Test
  void refusesASizeThatIsNone() {
    assertThatThrownBy(() -> ModelShape.named("huge"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("tiny, mini, small, medium, base");
  }
}
