/**
 * The answer a model is asked for and what is read from it: a score, and where the server tells
 * them, the probabilities of all scores.
 */
@NullMarked
package org.cyborgscoring.llm.answer;

import org.jspecify.annotations.NullMarked;
