/** The scoring engine file: save, load, check, score. */
@NullMarked
package org.cyborgscoring.engine;

import org.jspecify.annotations.NullMarked;
