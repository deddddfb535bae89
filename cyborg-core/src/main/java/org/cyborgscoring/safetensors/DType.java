package org.cyborgscoring.safetensors;

/**
 * The element types of the safetensors format whose elements are whole bytes, in the format's
 * order.
 *
 * <p>Tensors of every type can be read, kept and written as bytes; see {@link Tensor} for the types
 * whose values it gives.
 */
public enum DType {
  /** Truth values, one byte each. */
  BOOL(1),
  /** Unsigned bytes. */
  U8(1),
  /** Signed bytes. */
  I8(1),
  /** 8-bit floats with 5 bits of exponent. */
  F8_E5M2(1),
  /** 8-bit floats with 4 bits of exponent. */
  F8_E4M3(1),
  /** Signed 16-bit integers. */
  I16(2),
  /** Unsigned 16-bit integers. */
  U16(2),
  /** Half-precision floats. */
  F16(2),
  /** The upper halves of single-precision floats. */
  BF16(2),
  /** Signed 32-bit integers. */
  I32(4),
  /** Unsigned 32-bit integers. */
  U32(4),
  /** Single-precision floats. */
  F32(4),
  /** Double-precision floats. */
  F64(8),
  /** Signed 64-bit integers. */
  I64(8),
  /** Unsigned 64-bit integers. */
  U64(8);

  private final int bytes;

  DType(int bytes) {
    this.bytes = bytes;
  }

  /** The size of one element in bytes. */
  public int bytes() {
    return bytes;
  }
}
