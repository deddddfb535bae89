/** Models in folders as Hugging Face has them: configuration and weights. */
@NullMarked
package org.cyborgscoring.torch.checkpoint;

import org.jspecify.annotations.NullMarked;
