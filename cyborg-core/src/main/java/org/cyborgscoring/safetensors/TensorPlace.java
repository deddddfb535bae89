package org.cyborgscoring.safetensors;

/**
 * What a header says of one tensor.
 *
 * @param name its name
 * @param dtype the type of its elements
 * @param shape the extent of every dimension
 * @param begin where its bytes begin, from the end of the header
 * @param end where they end, exclusive
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared and never shared outside the package.
record TensorPlace(String name, DType dtype, long[] shape, long begin, long end) {}
