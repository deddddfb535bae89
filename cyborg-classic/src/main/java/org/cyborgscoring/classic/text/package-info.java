/**
 * What the statistical Teacher and Student see of a text: its words and their stems, its characters
 * in normal form, counts of terms, and measurements of its surface.
 *
 * <p>The types here are buffers made for reuse: a scorer reads thousands of responses a second, so
 * nothing is allocated for a word or an n-gram. A buffer belongs to one thread at a time.
 */
@NullMarked
package org.cyborgscoring.classic.text;

import org.jspecify.annotations.NullMarked;
