/**
 * Frozen weights in less memory than single precision takes: 16-bit floats, and the 4-bit numbers
 * of QLoRA (Dettmers et al. 2023), unpacked layer by layer while a decoder computes.
 */
@NullMarked
package org.cyborgscoring.torch.quantization;

import org.jspecify.annotations.NullMarked;
