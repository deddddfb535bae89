/** A server of OpenAI's interface for tests, over real HTTP, with faults as a test wants them. */
@NullMarked
package org.cyborgscoring.llm.testing;

import org.jspecify.annotations.NullMarked;
