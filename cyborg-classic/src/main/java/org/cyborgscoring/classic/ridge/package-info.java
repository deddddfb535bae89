/**
 * The Student {@code ngram-ridge}: ridge regression on hashed n-grams and surface features of a
 * text.
 *
 * <p>Reading a text ({@link org.cyborgscoring.classic.ridge.HashedNgrams}) allocates nothing; the
 * same code reads texts for training and for scoring. Training packs all texts into about two bytes
 * an n-gram and solves for all folds and all penalties at once by conjugate gradients, in passes
 * over the packed texts; nothing grows faster than the number of rows.
 */
@NullMarked
package org.cyborgscoring.classic.ridge;

import org.jspecify.annotations.NullMarked;
