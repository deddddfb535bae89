/**
 * Low-rank adapters (Hu et al. 2022) on the linear layers of a decoder: trained while all other
 * weights stay as they are, kept in the files of the Python library PEFT, and merged into a model's
 * own weights.
 */
@NullMarked
package org.cyborgscoring.torch.lora;

import org.jspecify.annotations.NullMarked;
