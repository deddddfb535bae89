/**
 * The scoring engine file: save, load, check, score.
 *
 * <p>An engine is one zip file: {@code manifest.json} says what it is and names every other entry
 * with its hash, {@code cuts.json} holds the cut scores, {@code screen.json} the settings of the
 * condition codes, {@code model/} what the Student saved. Loading refuses whatever it does not
 * know.
 */
@NullMarked
package org.cyborgscoring.engine;

import org.jspecify.annotations.NullMarked;
