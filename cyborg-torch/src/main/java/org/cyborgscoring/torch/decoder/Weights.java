package org.cyborgscoring.torch.decoder;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.cyborgscoring.torch.encoder.Embedding;
import org.cyborgscoring.torch.libtorch.Parameters;

/** A decoder's weights as a pass sees them: single-precision floats, however they are stored. */
@FunctionalInterface
public interface Weights {

  /**
   * The weight of this name. It belongs to these weights or, where it was unpacked for this call,
   * to the scope that is open.
   */
  Tensor get(String name);

  /**
   * Rows of a table.
   *
   * @param ids 64-bit integers of any shape
   * @return the shape of the ids, with the rows' size as a further dimension
   */
  default Tensor rows(Embedding table, Tensor ids) {
    return torch.embedding(get(table.weight()), ids);
  }

  /** Whether each call of {@link #get} unpacks a new tensor, which gradients would keep alive. */
  default boolean packed() {
    return false;
  }

  /** Weights that are stored as they are seen. */
  static Weights of(Parameters parameters) {
    return parameters::get;
  }
}
