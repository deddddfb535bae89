/** Tests of {@code lora}. */
@NullMarked
package org.cyborgscoring.torch.lora;

import org.jspecify.annotations.NullMarked;
