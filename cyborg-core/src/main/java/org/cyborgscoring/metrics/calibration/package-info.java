/**
 * Whether a machine's probabilities mean what they say: of the responses it is 80 % sure of, are 80
 * % right? Probabilities are over the points of a scale, outcomes the human score points.
 */
@NullMarked
package org.cyborgscoring.metrics.calibration;

import org.jspecify.annotations.NullMarked;
