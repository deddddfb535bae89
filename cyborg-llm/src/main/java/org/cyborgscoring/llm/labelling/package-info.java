/**
 * Labels responses: asks for each one once, many at a time, and keeps every answer in a journal.
 */
@NullMarked
package org.cyborgscoring.llm.labelling;

import org.jspecify.annotations.NullMarked;
