/** Condition codes: why a response is neither trained on nor scored. */
@NullMarked
package org.cyborgscoring.screening;

import org.jspecify.annotations.NullMarked;
