package org.cyborgscoring.torch.encoder;

import org.jspecify.annotations.Nullable;

/**
 * x Wᵀ + b.
 *
 * @param weight the name of W, [out, in]
 * @param bias the name of b, [out], or null where there is none
 * @param in the size of x
 * @param out the size of the result
 */
public record Linear(String weight, @Nullable String bias, int in, int out) {}
