/**
 * Fine-tuning of a decoder on hand scores: low-rank adapters learn the tokens of the right score
 * alone, cross-fitting says how well scores come out on responses that were not learned, and the
 * learning rate is searched for by that.
 */
@NullMarked
package org.cyborgscoring.torch.finetuning;

import org.jspecify.annotations.NullMarked;
