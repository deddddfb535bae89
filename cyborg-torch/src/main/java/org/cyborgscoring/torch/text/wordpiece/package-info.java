/**
 * Learns a WordPiece vocabulary from texts and writes it as a tokenizer that Hugging Face's
 * libraries load: for models that begin without a pretrained one.
 */
@NullMarked
package org.cyborgscoring.torch.text.wordpiece;

import org.jspecify.annotations.NullMarked;
