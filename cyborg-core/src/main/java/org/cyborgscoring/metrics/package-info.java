/** Agreement statistics, one class each, with the formula, its source and its edge cases. */
@NullMarked
package org.cyborgscoring.metrics;

import org.jspecify.annotations.NullMarked;
