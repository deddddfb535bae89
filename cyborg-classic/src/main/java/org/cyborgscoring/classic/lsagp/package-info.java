/**
 * The Teacher {@code lsa-gp}: Gaussian process regression whose kernels have seen all responses of
 * the item, scored or not.
 */
@NullMarked
package org.cyborgscoring.classic.lsagp;

import org.jspecify.annotations.NullMarked;
