/**
 * Scores without sampling: how probable a decoder holds each score point to be the answer to a
 * prompt, and the temperature that makes such probabilities fit hand scores.
 */
@NullMarked
package org.cyborgscoring.torch.likelihood;

import org.jspecify.annotations.NullMarked;
