/**
 * Gaussian process regression over a weighted sum of kernels: weights and noise from the marginal
 * likelihood with a prior, predictive means and variances, and leave-one-out predictions by
 * formula.
 *
 * <p>Everything here sees covariances only; what the kernels compare is the caller's affair. After
 * Rasmussen &amp; Williams, <i>Gaussian Processes for Machine Learning</i>, MIT Press 2006.
 */
@NullMarked
package org.cyborgscoring.classic.gp;

import org.jspecify.annotations.NullMarked;
