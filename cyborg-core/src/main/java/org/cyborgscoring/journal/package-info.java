/**
 * What was paid for, kept: a {@link org.cyborgscoring.journal.Journal} has one line for every label
 * that a Teacher gave, written the moment it is there, so that work that was stopped goes on where
 * it was and nothing is bought twice. It holds hashes and scores, and no response.
 */
@NullMarked
package org.cyborgscoring.journal;

import org.jspecify.annotations.NullMarked;
