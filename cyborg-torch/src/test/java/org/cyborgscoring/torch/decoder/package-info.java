/** Tests of {@code decoder}. */
@NullMarked
package org.cyborgscoring.torch.decoder;

import org.jspecify.annotations.NullMarked;
