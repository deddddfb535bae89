/**
 * OpenAI's chat-completions protocol as a server speaks it: requests read strictly, replies and
 * errors written. What answers is a {@link org.cyborgscoring.server.openai.ChatModel}.
 */
@NullMarked
package org.cyborgscoring.server.openai;

import org.jspecify.annotations.NullMarked;
