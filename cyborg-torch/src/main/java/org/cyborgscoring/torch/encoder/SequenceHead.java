package org.cyborgscoring.torch.encoder;

/**
 * Makes the vector that an output layer looks at: dropout, a linear layer, an activation, dropout.
 *
 * @param dense the linear layer
 * @param activation the activation
 * @param before the rate of dropout before the linear layer
 * @param after the rate of dropout after the activation
 */
record SequenceHead(Linear dense, Activation activation, double before, double after) {

  /**
   * Applies the head.
   *
   * @param x [batch, hidden]
   */
  <T> T apply(Ops<T> ops, T x) {
    T inner = ops.linear(ops.dropout(x, before), dense);
    return ops.dropout(ops.activate(inner, activation), after);
  }
}
