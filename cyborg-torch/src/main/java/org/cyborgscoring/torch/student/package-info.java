/**
 * Students that are transformers: a pretrained encoder with a head of its own, fine-tuned on Cyborg
 * Data.
 *
 * <p>{@link org.cyborgscoring.torch.student.TransformerStudent} reads a model, trains it and gives
 * a {@link org.cyborgscoring.torch.student.TransformerModel}. How numbers become scores is a {@link
 * org.cyborgscoring.torch.student.ScoreHead}.
 */
@NullMarked
package org.cyborgscoring.torch.student;

import org.jspecify.annotations.NullMarked;
