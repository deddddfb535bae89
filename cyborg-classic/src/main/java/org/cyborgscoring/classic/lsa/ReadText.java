package org.cyborgscoring.classic.lsa;

import java.util.List;
import org.cyborgscoring.classic.text.Words;

/**
 * A text that has been read.
 *
 * @param text as it was written
 * @param words its words; valid until their buffer reads another text
 * @param terms its weighted terms
 * @param places its places in the spaces that come before the one it is now placed in
 */
public record ReadText(String text, Words words, TermRows terms, List<float[]> places) {}
