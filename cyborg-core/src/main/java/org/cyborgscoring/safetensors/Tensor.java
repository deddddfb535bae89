package org.cyborgscoring.safetensors;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.ShortBuffer;
import java.util.Arrays;

/** An immutable array of numbers of one type, with a shape; elements are in row-major order. */
public final class Tensor {
  private static final int CHUNK = 1 << 12;

  private final DType dtype;
  private final long[] shape;
  private final ByteBuffer data;

  private Tensor(DType dtype, long[] shape, ByteBuffer data) {
    this.dtype = dtype;
    this.shape = shape;
    this.data = data;
  }

  /**
   * A tensor of bytes as they stand in a file.
   *
   * @param shape the extent of every dimension; none for a single number
   * @param data the elements from the buffer's position to its limit, little-endian; shared, so it
   *     must not be changed afterwards
   * @throws IllegalArgumentException if the shape does not hold as many bytes
   */
  public static Tensor of(DType dtype, ByteBuffer data, long... shape) {
    long bytes = Math.multiplyExact(elements(shape), dtype.bytes());
    if (bytes != data.remaining()) {
      throw new IllegalArgumentException(
          data.remaining() + " bytes for " + dtype + " " + Arrays.toString(shape));
    }
    ByteBuffer own = data.slice().asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
    return new Tensor(dtype, shape.clone(), own);
  }

  /** A tensor of single-precision floats. */
  public static Tensor ofFloats(float[] values, long... shape) {
    ByteBuffer data = allocate(DType.F32, values.length);
    data.asFloatBuffer().put(values);
    return of(DType.F32, data, shape);
  }

  /** A tensor of double-precision floats. */
  public static Tensor ofDoubles(double[] values, long... shape) {
    ByteBuffer data = allocate(DType.F64, values.length);
    data.asDoubleBuffer().put(values);
    return of(DType.F64, data, shape);
  }

  /** A tensor of signed 64-bit integers. */
  public static Tensor ofLongs(long[] values, long... shape) {
    ByteBuffer data = allocate(DType.I64, values.length);
    data.asLongBuffer().put(values);
    return of(DType.I64, data, shape);
  }

  /**
   * A tensor of {@link DType#BF16}, half as large as one of single-precision floats.
   *
   * @param values each is rounded to the nearest BF16, ties to even
   */
  public static Tensor ofBFloats(float[] values, long... shape) {
    ByteBuffer data = allocate(DType.BF16, values.length);
    ShortBuffer target = data.asShortBuffer();
    short[] chunk = new short[CHUNK];
    for (int done = 0; done < values.length; done += CHUNK) {
      int size = Math.min(CHUNK, values.length - done);
      for (int i = 0; i < size; i++) {
        chunk[i] = HalfPrecision.toBF16(values[done + i]);
      }
      target.put(chunk, 0, size);
    }
    return of(DType.BF16, data, shape);
  }

  private static ByteBuffer allocate(DType dtype, int elements) {
    return ByteBuffer.allocate(Math.multiplyExact(elements, dtype.bytes()))
        .order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * The number of elements of a shape; 1 when it has no dimension.
   *
   * @throws ArithmeticException if it passes 2^63 - 1
   */
  static long elements(long[] shape) {
    long elements = 1;
    for (long extent : shape) {
      elements = Math.multiplyExact(elements, extent);
    }
    return elements;
  }

  /** The type of the elements. */
  public DType dtype() {
    return dtype;
  }

  /** A copy of the extents of the dimensions; empty for a single number. */
  public long[] shape() {
    return shape.clone();
  }

  /** The number of elements. */
  public long elements() {
    return elements(shape);
  }

  /**
   * Copies the elements as single-precision floats: {@link DType#F32}, {@link DType#F16} and {@link
   * DType#BF16} exactly, {@link DType#F64} rounded to the nearest.
   *
   * @param target takes the elements from its position on
   * @return whether every element is finite: neither NaN nor infinite
   * @throws IllegalStateException if the elements are no floats, or 8-bit floats
   * @throws java.nio.BufferOverflowException if the target has no room for them
   */
  public boolean copyTo(FloatBuffer target) {
    return new FloatCopy().copy(dtype, bytes(), count(), target);
  }

  /**
   * The elements as single-precision floats; see {@link #copyTo}.
   *
   * @throws IllegalStateException if the elements are no floats, or 8-bit floats
   */
  public float[] toFloats() {
    FloatBuffer values = FloatBuffer.allocate(count());
    copyTo(values);
    return values.array();
  }

  private int count() {
    return data.remaining() / dtype.bytes();
  }

  /** The elements as little-endian bytes: a read-only view of its own position and limit. */
  public ByteBuffer bytes() {
    return data.duplicate().order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * A copy of the elements.
   *
   * @throws IllegalStateException if the type is not {@link DType#F32}
   */
  public float[] floats() {
    require(DType.F32);
    float[] values = new float[count()];
    bytes().asFloatBuffer().get(values);
    return values;
  }

  /**
   * A copy of the elements.
   *
   * @throws IllegalStateException if the type is not {@link DType#F64}
   */
  public double[] doubles() {
    require(DType.F64);
    double[] values = new double[count()];
    bytes().asDoubleBuffer().get(values);
    return values;
  }

  /**
   * A copy of the elements.
   *
   * @throws IllegalStateException if the type is not {@link DType#I64}
   */
  public long[] longs() {
    require(DType.I64);
    long[] values = new long[count()];
    bytes().asLongBuffer().get(values);
    return values;
  }

  private void require(DType wanted) {
    if (dtype != wanted) {
      throw new IllegalStateException("The tensor holds " + dtype + ", not " + wanted + ".");
    }
  }

  /** Same type, same shape, same bytes: unlike numbers, two NaN of the same bits are equal. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Tensor that
        && dtype == that.dtype
        && Arrays.equals(shape, that.shape)
        && data.equals(that.data);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * dtype.hashCode() + Arrays.hashCode(shape)) + data.hashCode();
  }

  @Override
  public String toString() {
    return "Tensor[" + dtype + " " + Arrays.toString(shape) + "]";
  }
}
