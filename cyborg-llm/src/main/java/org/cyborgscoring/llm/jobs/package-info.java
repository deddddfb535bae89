/** Work that a server does by itself for hours: batches of requests, and fine-tuning. */
@NullMarked
package org.cyborgscoring.llm.jobs;

import org.jspecify.annotations.NullMarked;
