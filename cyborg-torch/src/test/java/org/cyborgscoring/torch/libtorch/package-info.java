/** Tests of what lies between Cyborg and libtorch. */
@NullMarked
package org.cyborgscoring.torch.libtorch;

import org.jspecify.annotations.NullMarked;
