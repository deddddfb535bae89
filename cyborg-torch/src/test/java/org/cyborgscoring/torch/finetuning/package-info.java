/** Tests of {@code finetuning}. */
@NullMarked
package org.cyborgscoring.torch.finetuning;

import org.jspecify.annotations.NullMarked;
