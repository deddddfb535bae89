/** Tests of {@code prompt}. */
@NullMarked
package org.cyborgscoring.torch.prompt;

import org.jspecify.annotations.NullMarked;
