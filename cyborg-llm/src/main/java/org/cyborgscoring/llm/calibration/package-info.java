/** Brings a model's scores onto the scale as people use it, learned from the hand scores. */
@NullMarked
package org.cyborgscoring.llm.calibration;

import org.jspecify.annotations.NullMarked;
