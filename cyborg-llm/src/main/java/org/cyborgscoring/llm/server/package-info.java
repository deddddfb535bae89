/**
 * Talks with a server of OpenAI's chat interface through OpenAI's own client: requests, replies,
 * failures, retries and the limits that a server sets.
 */
@NullMarked
package org.cyborgscoring.llm.server;

import org.jspecify.annotations.NullMarked;
