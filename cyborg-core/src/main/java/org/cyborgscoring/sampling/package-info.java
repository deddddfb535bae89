/** Which responses people should score. */
@NullMarked
package org.cyborgscoring.sampling;

import org.jspecify.annotations.NullMarked;
