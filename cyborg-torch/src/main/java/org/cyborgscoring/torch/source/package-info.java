/** Where pretrained models come from, and what identifies them in a run's provenance. */
@NullMarked
package org.cyborgscoring.torch.source;

import org.jspecify.annotations.NullMarked;
