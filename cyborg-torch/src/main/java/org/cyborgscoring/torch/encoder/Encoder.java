package org.cyborgscoring.torch.encoder;

import java.util.List;

/**
 * A transformer that turns a sequence of tokens into a vector for each token and one for all. It
 * holds no weights: these belong to the operations that it is given.
 */
public interface Encoder {

  /** Its dimensions. */
  EncoderSize size();

  /** The most tokens that a sequence may have, with its special tokens. */
  default int maxTokens() {
    return size().positions();
  }

  /** The name below which the pretrained body's parameters stand, such as {@code bert}. */
  String bodyPrefix();

  /**
   * What the embedding and each layer make of the tokens.
   *
   * @return the embedding's output first, then each layer's: [batch, length, hidden]; rows at
   *     padding have no meaning. Where the model normalises once more at its end, this follows as
   *     one more
   */
  <T> List<T> hiddenStates(Ops<T> ops, EncoderInputs<T> inputs);

  /**
   * The vector for the whole sequence that the architecture's own classification head looks at.
   *
   * @param last the last of {@link #hiddenStates}
   * @return [batch, hidden]
   */
  <T> T pooled(Ops<T> ops, EncoderInputs<T> inputs, T last);

  /** The name of the last layer of the architecture's classification head. */
  String outputLayer();
}
