/**
 * Decoders: transformers that give the probabilities of the next token. Each architecture is a
 * declaration, a {@link org.cyborgscoring.torch.decoder.DecoderPlan}, that one {@link
 * org.cyborgscoring.torch.decoder.Decoder} carries out on libtorch; weights and adapters are given
 * with each pass, so that a model may be stored in any precision and adapted in any way.
 */
@NullMarked
package org.cyborgscoring.torch.decoder;

import org.jspecify.annotations.NullMarked;
