/**
 * Condition codes: why a response is neither trained on nor scored, and the {@link
 * org.cyborgscoring.screening.ConditionScreen} that gives them from the text alone. What a screen
 * has learned of its item is a {@link org.cyborgscoring.screening.ScreenProfile}, which a scoring
 * engine stores.
 */
@NullMarked
package org.cyborgscoring.screening;

import org.jspecify.annotations.NullMarked;
