package org.cyborgscoring.torch.text.wordpiece;

/**
 * How a WordPiece vocabulary is learnt.
 *
 * @param vocabularySize the most tokens, special tokens and single characters included
 * @param leastFrequency how often two pieces must stand side by side to be merged, at least 1
 * @param mostCharacters the most different characters; rarer ones become unknown tokens with the
 *     words that hold them
 * @param lowercase whether case and accents are dropped, as by BERT's uncased models
 */
public record WordPieceSettings(
    int vocabularySize, int leastFrequency, int mostCharacters, boolean lowercase) {

  public WordPieceSettings {
    if (vocabularySize < 1 || leastFrequency < 1 || mostCharacters < 1) {
      throw new IllegalArgumentException(
          "vocabularySize: %d, leastFrequency: %d, mostCharacters: %d"
              .formatted(vocabularySize, leastFrequency, mostCharacters));
    }
  }

  /** The usual settings of BERT's uncased models for a vocabulary of this size. */
  public static WordPieceSettings uncased(int vocabularySize) {
    return new WordPieceSettings(vocabularySize, 2, 1000, true);
  }

  /** These settings with case and accents kept. */
  public WordPieceSettings cased() {
    return new WordPieceSettings(vocabularySize, leastFrequency, mostCharacters, false);
  }
}
