/**
 * Bootstrap intervals: how far a figure would move with other responses of the same kind.
 *
 * <p>{@link org.cyborgscoring.metrics.bootstrap.SamplingUnits} says what is drawn, a response or
 * all responses of an examinee; {@link org.cyborgscoring.metrics.bootstrap.ResampledFigures}
 * computes any number of figures from how often each response was drawn; {@link
 * org.cyborgscoring.metrics.bootstrap.Bootstrap} draws, in parallel, and gives an interval for each
 * figure. The same seed gives the same intervals on any number of threads.
 */
@NullMarked
package org.cyborgscoring.metrics.bootstrap;

import org.jspecify.annotations.NullMarked;
