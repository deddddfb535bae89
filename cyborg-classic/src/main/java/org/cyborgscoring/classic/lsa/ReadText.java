package org.cyborgscoring.classic.lsa;

import org.cyborgscoring.classic.text.Words;

/**
 * A text that has been read.
 *
 * @param text as it was written
 * @param words its words; valid until their buffer reads another text
 * @param terms its weighted terms
 */
public record ReadText(String text, Words words, TermRows terms) {}
