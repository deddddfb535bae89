/** Tests of {@code quantization}. */
@NullMarked
package org.cyborgscoring.torch.quantization;

import org.jspecify.annotations.NullMarked;
