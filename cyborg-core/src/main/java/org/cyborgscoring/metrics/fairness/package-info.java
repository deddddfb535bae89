/**
 * Whether the machine's errors depend on the subgroup: three regressions of error on group, one
 * class each, after Loukina, A., Madnani, N., &amp; Zechner, K. (2019). The many dimensions of
 * algorithmic fairness in educational applications. Proceedings of the 14th Workshop on Innovative
 * Use of NLP for Building Educational Applications, 1-10.
 *
 * <p>{@link org.cyborgscoring.metrics.fairness.GroupErrors} sums errors by group and human score;
 * {@link org.cyborgscoring.metrics.fairness.GroupRegression} fits. A fair machine has a value about
 * 0, a large p and coefficients about 0.
 */
@NullMarked
package org.cyborgscoring.metrics.fairness;

import org.jspecify.annotations.NullMarked;
