/**
 * The budget planner: how the agreement of a run's Student grows with the number of hand scores, as
 * far as the hand scores at hand can tell, and how many more a target needs.
 */
@NullMarked
package org.cyborgscoring.planning;

import org.jspecify.annotations.NullMarked;
