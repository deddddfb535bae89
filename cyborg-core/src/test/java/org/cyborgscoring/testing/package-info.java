/**
 * A small item and small models for tests. The models fail as soon as they are shown a hand score
 * that they must not see.
 */
@NullMarked
package org.cyborgscoring.testing;

import org.jspecify.annotations.NullMarked;
