package org.cyborgscoring.torch.encoder;

import org.jspecify.annotations.Nullable;

/**
 * Layer normalisation over the last dimension: (x - mean) / sqrt(variance + eps) · weight + bias
 * (Ba, Kiros &amp; Hinton 2016).
 *
 * @param weight the name of the scale, [size]
 * @param bias the name of the shift, [size], or null where there is none
 * @param size the length of what is normalised
 * @param eps keeps the divisor from 0
 */
public record Norm(String weight, @Nullable String bias, int size, double eps) {}
