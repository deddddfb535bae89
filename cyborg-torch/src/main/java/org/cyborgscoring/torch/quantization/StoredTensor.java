package org.cyborgscoring.torch.quantization;

import org.bytedeco.pytorch.Tensor;

/** A frozen weight in the form in which it is kept. Owns its memory until closed. */
interface StoredTensor extends AutoCloseable {

  /**
   * The weight as single-precision floats; belongs to the scope that is open, unless it is kept in
   * this form.
   */
  Tensor unpack();

  /**
   * Some rows of a table as single-precision floats.
   *
   * @param ids which, [n]
   * @return [n, size]
   */
  Tensor rows(Tensor ids);

  /** How much native memory it takes. */
  long bytes();

  @Override
  void close();
}
