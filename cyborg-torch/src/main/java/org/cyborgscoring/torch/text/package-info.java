/**
 * From responses to token ids and back: tokenizers as Hugging Face stores them, responses that are
 * longer than a model's context, batches of sequences of like length.
 *
 * <p>Nothing here touches the network or libtorch.
 */
@NullMarked
package org.cyborgscoring.torch.text;

import org.jspecify.annotations.NullMarked;
