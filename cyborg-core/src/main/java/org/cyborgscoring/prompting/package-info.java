/**
 * What a generative Teacher is told: the template of its prompt, the few examples it is shown, and
 * the response, which is a student's and therefore never trusted.
 *
 * <p>A prompt is a list of {@link org.cyborgscoring.prompting.ChatMessage}s. What all responses to
 * an item share comes first and the response last, so that a server can keep what it computed of
 * the beginning.
 */
@NullMarked
package org.cyborgscoring.prompting;

import org.jspecify.annotations.NullMarked;
