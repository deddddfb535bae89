/** Tests of training. */
@NullMarked
package org.cyborgscoring.torch.training;

import org.jspecify.annotations.NullMarked;
