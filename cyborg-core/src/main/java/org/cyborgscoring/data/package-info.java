/**
 * Responses, items and score scales, and how they are read from tables.
 *
 * <p>{@link org.cyborgscoring.data.Table} and {@link org.cyborgscoring.data.TableWriter} are tables
 * as such; {@link org.cyborgscoring.data.ResponseReader} makes responses of rows one by one, {@link
 * org.cyborgscoring.data.ResponseSets} gathers them by item.
 *
 * <p>This package knows nothing of models. Rows that cannot be used are kept as {@link
 * org.cyborgscoring.data.RowProblem}s, never dropped silently.
 */
@NullMarked
package org.cyborgscoring.data;

import org.jspecify.annotations.NullMarked;
