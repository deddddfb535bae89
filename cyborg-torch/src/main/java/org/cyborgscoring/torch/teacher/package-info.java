/**
 * The generative Teacher: a decoder that is fine-tuned on the hand scores, or merely asked, and
 * gives every response a probability for every score point.
 */
@NullMarked
package org.cyborgscoring.torch.teacher;

import org.jspecify.annotations.NullMarked;
