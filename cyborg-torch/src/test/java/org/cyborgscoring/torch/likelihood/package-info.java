/** Tests of {@code lora}. */
@NullMarked
package org.cyborgscoring.torch.likelihood;

import org.jspecify.annotations.NullMarked;
