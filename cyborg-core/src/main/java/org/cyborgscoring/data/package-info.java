/**
 * Responses, items and score scales, and how they are read from tables.
 *
 * <p>This package knows nothing of models. Rows that cannot be used are kept as {@link
 * org.cyborgscoring.data.RowProblem}s, never dropped silently.
 */
@NullMarked
package org.cyborgscoring.data;

import org.jspecify.annotations.NullMarked;
