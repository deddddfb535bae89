/** Models against the numbers of the reference implementation. */
@NullMarked
package org.cyborgscoring.torch.parity;

import org.jspecify.annotations.NullMarked;
