/** Teachers that are hosted models, called over HTTP under the interface that OpenAI introduced. */
@NullMarked
package org.cyborgscoring.llm;

import org.jspecify.annotations.NullMarked;
