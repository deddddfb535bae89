package org.cyborgscoring.torch.pretraining;

import java.util.Map;
import org.bytedeco.pytorch.Tensor;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.torch.checkpoint.ModelConfig;
import org.cyborgscoring.torch.encoder.Activation;
import org.cyborgscoring.torch.encoder.Encoder;
import org.cyborgscoring.torch.encoder.Initial;
import org.cyborgscoring.torch.encoder.Layers;
import org.cyborgscoring.torch.encoder.Linear;
import org.cyborgscoring.torch.encoder.Norm;
import org.cyborgscoring.torch.encoder.Ops;

/**
 * Predicts tokens from their vectors: a linear layer, an activation, normalisation, and the table
 * of token vectors as output weights (Devlin et al. 2019; Press &amp; Wolf 2017 for the shared
 * table).
 *
 * @param dense the linear layer, to the width of the table
 * @param activation the activation
 * @param norm normalises after it
 * @param output the table with a bias for each token
 */
record LanguageHead(Linear dense, Activation activation, Norm norm, Linear output) {

  /**
   * Where an architecture has its language head.
   *
   * @param dense the linear layer
   * @param norm the normalisation
   * @param bias the bias of the output
   * @param shifts whether linear layer and normalisation have biases
   */
  private record Names(String dense, String norm, String bias, boolean shifts) {}

  private static final Names BERT =
      new Names(
          "cls.predictions.transform.dense",
          "cls.predictions.transform.LayerNorm",
          "cls.predictions.bias",
          true);
  private static final Names ROBERTA =
      new Names("lm_head.dense", "lm_head.layer_norm", "lm_head.bias", true);

  private static final Map<String, Names> NAMES =
      Map.of(
          "bert", BERT,
          "deberta-v2", BERT,
          "distilbert",
              new Names("vocab_transform", "vocab_layer_norm", "vocab_projector.bias", true),
          "electra",
              new Names(
                  "generator_predictions.dense",
                  "generator_predictions.LayerNorm",
                  "generator_lm_head.bias",
                  true),
          "longformer", ROBERTA,
          "modernbert", new Names("head.dense", "head.norm", "decoder.bias", false),
          "roberta", ROBERTA,
          "xlm-roberta", ROBERTA);

  /** Whether models of this {@code model_type} learn by hidden tokens. */
  static boolean has(String modelType) {
    return NAMES.containsKey(modelType);
  }

  /**
   * Declares the language head of an encoder, under the names of its architecture.
   *
   * @throws InputException if the architecture does not learn by hidden tokens
   */
  static LanguageHead declare(ModelConfig config, Encoder encoder, Layers root) {
    Names names = NAMES.get(config.modelType());
    if (names == null) {
      throw new InputException(
          config.file()
              + ": a model of model_type '"
              + config.modelType()
              + "' does not learn by hidden tokens; continue one of "
              + String.join(", ", NAMES.keySet().stream().sorted().toList())
              + ".");
    }
    int width = encoder.tokens().size();
    int vocabulary = encoder.tokens().rows();
    Layers head = root.head();
    return new LanguageHead(
        head.linear(names.dense(), encoder.size().hidden(), width, names.shifts()),
        encoder.size().activation(),
        head.norm(names.norm(), width, encoder.size().eps(), names.shifts()),
        new Linear(
            encoder.tokens().weight(),
            head.declare(names.bias(), Initial.ZEROS, vocabulary),
            width,
            vocabulary));
  }

  /**
   * The logits of all tokens of the vocabulary.
   *
   * @param hidden vectors of tokens, [count, hidden]
   * @return [count, vocabulary]
   */
  Tensor logits(Ops<Tensor> ops, Tensor hidden) {
    Tensor inner = ops.activate(ops.linear(hidden, dense), activation);
    return ops.linear(ops.normalize(inner, norm), output);
  }
}
