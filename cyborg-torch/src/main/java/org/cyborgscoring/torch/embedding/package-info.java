/**
 * Pretrained encoders as embeddings of texts: a vector for each text, so that texts of like meaning
 * have like vectors.
 */
@NullMarked
package org.cyborgscoring.torch.embedding;

import org.jspecify.annotations.NullMarked;
