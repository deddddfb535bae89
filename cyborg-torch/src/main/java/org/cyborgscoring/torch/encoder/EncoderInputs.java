package org.cyborgscoring.torch.encoder;

import org.jspecify.annotations.Nullable;

/**
 * A batch of token sequences, padded at their ends to one length.
 *
 * @param ids the tokens' ids, [batch, length]
 * @param mask 1 at tokens and 0 at padding, [batch, length]
 * @param types the tokens' types, [batch, length], or null where all are 0
 * @param <T> an array of the operations in use
 */
public record EncoderInputs<T>(T ids, T mask, @Nullable T types) {

  /** A batch of single texts: all token types are 0. */
  public EncoderInputs(T ids, T mask) {
    this(ids, mask, null);
  }
}
