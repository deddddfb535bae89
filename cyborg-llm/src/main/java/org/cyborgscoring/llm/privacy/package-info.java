/**
 * What leaves the machine: who receives how much, whether the user agrees, and what is replaced
 * before.
 */
@NullMarked
package org.cyborgscoring.llm.privacy;

import org.jspecify.annotations.NullMarked;
