package org.cyborgscoring.torch.encoder;

import org.jspecify.annotations.Nullable;

/**
 * The sum of a token's word, position and type, normalised.
 *
 * @param words the vectors of token ids
 * @param positions the vectors of positions, or null where the model has none
 * @param types the vectors of token types, or null where the model has none
 * @param norm normalises the sum
 * @param dropout the rate of dropout after it
 */
record TokenEmbeddings(
    Embedding words,
    @Nullable Embedding positions,
    @Nullable Embedding types,
    Norm norm,
    double dropout) {

  /**
   * Embeddings under the names of BERT and its kin.
   *
   * @param width the length of the vectors
   */
  static TokenEmbeddings bert(EncoderSize size, int width, Layers embeddings) {
    return bert(size, width, true, embeddings);
  }

  /**
   * Embeddings under the names of BERT and its kin.
   *
   * @param width the length of the vectors
   * @param placed whether there is a table of positions
   */
  static TokenEmbeddings bert(EncoderSize size, int width, boolean placed, Layers embeddings) {
    return new TokenEmbeddings(
        embeddings.embedding("word_embeddings", size.vocabulary(), width),
        placed ? embeddings.embedding("position_embeddings", size.positions(), width) : null,
        size.tokenTypes() > 0
            ? embeddings.embedding("token_type_embeddings", size.tokenTypes(), width)
            : null,
        embeddings.norm("LayerNorm", width, size.eps()),
        size.dropout());
  }

  /**
   * Embeds a batch.
   *
   * @param places the rows of the table of positions: [length] or [batch, length]
   * @return [batch, length, width]
   */
  <T> T apply(Ops<T> ops, EncoderInputs<T> inputs, T places) {
    T sum = ops.embed(inputs.ids(), words);
    if (positions != null) {
      sum = ops.add(sum, ops.embed(places, positions));
    }
    if (types != null) {
      T given = inputs.types();
      sum = ops.add(sum, given == null ? ops.row(types, 0) : ops.embed(given, types));
    }
    return ops.dropout(ops.normalize(sum, norm), dropout);
  }
}
