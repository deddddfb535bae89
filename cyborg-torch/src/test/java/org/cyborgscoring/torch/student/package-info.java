@NullMarked
package org.cyborgscoring.torch.student;

import org.jspecify.annotations.NullMarked;
