/**
 * Pretrained models as files: a folder as Hugging Face has it, its configuration, its weights in
 * one or more safetensors files, and the check that they are those of an architecture.
 *
 * <p>Files come from anywhere, so all is checked before it is used, and what is wrong gives an
 * {@link org.cyborgscoring.data.InputException} that names file and field. Nothing here needs
 * libtorch.
 */
@NullMarked
package org.cyborgscoring.torch.checkpoint;

import org.jspecify.annotations.NullMarked;
