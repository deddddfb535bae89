/**
 * What calls cost: prices in a file, estimates before the first call, and a budget that is never
 * passed.
 */
@NullMarked
package org.cyborgscoring.llm.money;

import org.jspecify.annotations.NullMarked;
