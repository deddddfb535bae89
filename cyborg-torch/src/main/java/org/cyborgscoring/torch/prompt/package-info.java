/**
 * Responses as token sequences that a causal model continues with a score.
 *
 * <p>Nothing here needs libtorch.
 */
@NullMarked
package org.cyborgscoring.torch.prompt;

import org.jspecify.annotations.NullMarked;
