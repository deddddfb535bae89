/**
 * Models from the responses at hand: a vocabulary and weights learned from scratch, or a pretrained
 * model made at home in the item's language. Encoders learn to predict tokens that were hidden,
 * decoders the next one.
 */
@NullMarked
package org.cyborgscoring.torch.pretraining;

import org.jspecify.annotations.NullMarked;
