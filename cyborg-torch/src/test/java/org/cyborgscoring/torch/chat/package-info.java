/** Tests of {@code chat}. */
@NullMarked
package org.cyborgscoring.torch.chat;

import org.jspecify.annotations.NullMarked;
