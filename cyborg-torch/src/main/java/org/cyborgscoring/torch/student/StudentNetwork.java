package org.cyborgscoring.torch.student;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.cyborgscoring.torch.checkpoint.ModelConfig;
import org.cyborgscoring.torch.encoder.Embedding;
import org.cyborgscoring.torch.encoder.Encoder;
import org.cyborgscoring.torch.encoder.EncoderInputs;
import org.cyborgscoring.torch.encoder.Encoders;
import org.cyborgscoring.torch.encoder.Layers;
import org.cyborgscoring.torch.encoder.Linear;
import org.cyborgscoring.torch.encoder.Ops;
import org.cyborgscoring.torch.encoder.ParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * An encoder with the layer that gives a head's numbers. It holds no weights.
 *
 * <p>Features are concatenated to the pooled vector: a linear layer over both is the sum of one
 * over each, which is how it is computed, so that the weights of the first keep the name that other
 * programs know.
 */
public final class StudentNetwork {
  private static final String FEATURES = "features";
  private static final String CONSTANTS = "constants";

  private final Encoder encoder;
  private final List<ParameterSpec> specs;
  private final Linear output;
  private final @Nullable Embedding constants;
  private final @Nullable Linear features;

  /**
   * A network.
   *
   * @param config describes the encoder
   * @param outputs how many numbers it gives for a response
   * @param sharesWeights whether these differ by constants alone
   * @param featureCount how many features a response has besides its text; 0 for none
   * @throws org.cyborgscoring.data.InputException if the architecture is not supported
   */
  public StudentNetwork(ModelConfig config, int outputs, boolean sharesWeights, int featureCount) {
    Layers root = Layers.root();
    encoder = Encoders.of(config, root);
    Layers head = root.head();
    int hidden = encoder.size().hidden();
    int rows = sharesWeights ? 1 : outputs;
    output = head.linear(encoder.outputLayer(), hidden, rows, !sharesWeights);
    constants = sharesWeights ? head.embedding(CONSTANTS, 1, outputs) : null;
    features = featureCount > 0 ? head.linear(FEATURES, featureCount, rows, false) : null;
    specs = root.declared();
  }

  /** The encoder. */
  public Encoder encoder() {
    return encoder;
  }

  /** The parameters it needs. */
  public List<ParameterSpec> specs() {
    return specs;
  }

  /** The parameter that holds what is added to every output. */
  String constantsName() {
    return constants == null ? Objects.requireNonNull(output.bias()) : constants.weight();
  }

  /** The parameter that weighs the features, if there are any. */
  @Nullable String featuresName() {
    return features == null ? null : features.weight();
  }

  /**
   * The numbers for each response.
   *
   * @param inputs the sequences
   * @param perResponse makes one vector for each response of those for each sequence
   * @param featureValues [responses, features], or null where there are none
   * @return [responses, outputs]
   */
  public <T> T outputs(
      Ops<T> ops,
      EncoderInputs<T> inputs,
      UnaryOperator<T> perResponse,
      @Nullable T featureValues) {
    List<T> states = encoder.hiddenStates(ops, inputs);
    T pooled = encoder.pooled(ops, inputs, states.get(states.size() - 1));
    T sum = ops.linear(perResponse.apply(pooled), output);
    if (features != null && featureValues != null) {
      sum = ops.add(sum, ops.linear(featureValues, features));
    }
    return constants == null ? sum : ops.add(sum, ops.row(constants, 0));
  }
}
