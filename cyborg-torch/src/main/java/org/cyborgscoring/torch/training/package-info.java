/**
 * Training on several cores: the gradient of a batch is the sum of its parts', each computed by one
 * worker over the same parameters and added in a fixed order, so that the number of threads changes
 * nothing.
 */
@NullMarked
package org.cyborgscoring.torch.training;

import org.jspecify.annotations.NullMarked;
