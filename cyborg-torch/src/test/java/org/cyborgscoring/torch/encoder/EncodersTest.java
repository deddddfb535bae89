package org.cyborgscoring.torch.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.torch.checkpoint.ModelConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodersTest {

  /** Small dimensions under the names of all architectures. */
  static ModelConfig config(String type) {
    return ModelConfig.of(
        "config.json",
        Map.ofEntries(
            Map.entry("model_type", type),
            Map.entry("vocab_size", 10),
            Map.entry("hidden_size", 8),
            Map.entry("d_model", 8),
            Map.entry("num_hidden_layers", 2),
            Map.entry("n_layer", 2),
            Map.entry("num_attention_heads", 2),
            Map.entry("n_head", 2),
            Map.entry("intermediate_size", 16),
            Map.entry("d_inner", 16),
            Map.entry("max_position_embeddings", 34)));
  }

  private static List<String> names(ModelConfig config) {
    Layers root = Layers.root();
    Encoders.of(config, root);
    return root.declared().stream().map(ParameterSpec::name).toList();
  }

  @Test
  void namesAnUnknownArchitectureAndThoseThereAre() {
    assertThatThrownBy(() -> names(config("t5")))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll("config.json", "'t5'", "bert", "deberta-v2", "xlm-roberta");
  }

  @Test
  void takesXlmRobertaForRoberta() {
    assertThat(names(config("xlm-roberta"))).isEqualTo(names(config("roberta")));
  }

  @Test
  void leavesRoomForThePositionsThatRobertaCountsFrom() {
    ModelConfig config = config("roberta").with("pad_token_id", 1);
    assertThat(Encoders.of(config, Layers.root()).maxTokens()).isEqualTo(32);
  }

  @ParameterizedTest
  @CsvSource({
    "bert, position_embedding_type, relative_key",
    "electra, position_embedding_type, relative_key_query",
    "roberta, position_embedding_type, relative_key",
    "bert, hidden_act, mish",
    "deberta-v2, norm_rel_ebd, batch_norm",
    "deberta-v2, pos_att_type, p2p",
    "modernbert, classifier_pooling, max",
    "xlnet, attn_type, uni",
    "xlnet, summary_type, mean",
  })
  void refusesATextThatItCannotCompute(String type, String field, String value) {
    assertThatThrownBy(() -> names(config(type).with(field, value)))
        .isInstanceOf(InputException.class)
        .message()
        .containsAnyOf(field, value);
  }

  @ParameterizedTest
  @CsvSource({"bert, is_decoder", "roberta, add_cross_attention", "xlnet, bi_data"})
  void refusesAFlagThatItCannotCompute(String type, String field) {
    assertThatThrownBy(() -> names(config(type).with(field, true)))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll("config.json", field, "false");
  }

  @ParameterizedTest
  @CsvSource({
    "bert, num_hidden_layers, 2000000000",
    "deberta-v2, max_position_embeddings, 2000000000",
    "modernbert, max_position_embeddings, 2000000000",
    "modernbert, mlp_dropout, 1",
    "bert, hidden_dropout_prob, -1",
    "electra, classifier_dropout, 2",
    "bert, layer_norm_eps, 0",
  })
  void refusesNumbersThatNoEncoderHas(String type, String field, int value) {
    assertThatThrownBy(() -> names(config(type).with(field, value)))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll("config.json", "Fetch the file again");
  }

  @ParameterizedTest
  @CsvSource({
    "deberta-v2, conv_kernel_size, 3",
    "deberta-v2, attention_head_size, 2",
    "longformer, attention_window, 7",
    "xlnet, clamp_len, 10",
    "bert, num_attention_heads, 3",
    "modernbert, num_attention_heads, 3",
    "xlnet, n_head, 3",
    "bert, hidden_size, 0",
    "roberta, pad_token_id, -1",
    "roberta, pad_token_id, 33",
    "longformer, pad_token_id, 2000000000",
    "modernbert, local_attention, 1",
  })
  void refusesANumberThatItCannotCompute(String type, String field, int value) {
    assertThatThrownBy(() -> names(config(type).with(field, value)))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll("config.json", field);
  }
}
