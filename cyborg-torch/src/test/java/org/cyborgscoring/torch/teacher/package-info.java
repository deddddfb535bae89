@NullMarked
package org.cyborgscoring.torch.teacher;

import org.jspecify.annotations.NullMarked;
