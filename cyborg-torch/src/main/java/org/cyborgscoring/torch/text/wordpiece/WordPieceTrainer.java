package org.cyborgscoring.torch.text.wordpiece;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.scoring.RunContext;

/**
 * Learns a WordPiece vocabulary by merging: words begin as single characters, and the two pieces
 * that stand side by side most often become one, until the vocabulary is full (Sennrich, Haddow
 * &amp; Birch 2016, as Hugging Face's WordPieceTrainer does it). Encoding then takes the longest
 * piece that fits (Schuster &amp; Nakajima 2012).
 *
 * <p>The same texts in any order give the same vocabulary.
 */
public final class WordPieceTrainer {
  /** Longer words are one unknown token to every WordPiece tokenizer. */
  static final int LONGEST_WORD = 100;

  /** Tokens between two reports. */
  private static final int REPORTED = 50;

  private final WordPieceSettings settings;
  private final SpecialTokens special;

  /** A trainer with these settings. */
  public WordPieceTrainer(WordPieceSettings settings, SpecialTokens special) {
    this.settings = settings;
    this.special = special;
  }

  /**
   * Learns the vocabulary of these texts. It may stay smaller than wished where the texts are few.
   *
   * @param run is told how far the work is and says when to stop; its seed changes nothing
   * @throws InputException if the texts have no words or the vocabulary no room for characters
   */
  public WordPieceVocabulary train(Iterable<String> texts, RunContext run) {
    return train(texts, "", run);
  }

  /**
   * Learns the vocabulary of these texts, in which some characters can be written whether or not
   * they are among those that are frequent in the texts, or in them at all.
   *
   * @param always these characters, which count among the most different ones that the settings
   *     allow
   * @param run as above
   * @throws InputException if the texts have no words or the vocabulary no room for characters
   */
  public WordPieceVocabulary train(Iterable<String> texts, String always, RunContext run) {
    WordCounts words = WordCounts.of(texts, new BertWords(settings.lowercase()), LONGEST_WORD);
    if (words.counts().isEmpty()) {
      throw new InputException(
          "The texts have no words to learn a vocabulary from. Is the column of responses right?");
    }
    Pieces pieces = new Pieces();
    special.inOrder().forEach(pieces::idOf);
    List<Integer> alphabet = words.alphabet(mostCharacters(pieces.size(), always.length()), always);
    // Each character may begin a word or go on with it; all stand before what is merged of them.
    alphabet.forEach(c -> pieces.idOf(Character.toString(c)));
    always.codePoints().filter(Character::isLetterOrDigit).forEach(c -> pieces.idOf(continued(c)));
    merge(words, spell(words, alphabet, pieces), pieces, run);
    return new WordPieceVocabulary(pieces.tokens(), special, settings.lowercase());
  }

  private static String continued(int character) {
    return Pieces.CONTINUATION + Character.toString(character);
  }

  private int mostCharacters(int specialTokens, int always) {
    int room = (settings.vocabularySize() - specialTokens) / 2;
    if (room < 1) {
      throw new InputException(
          "A vocabulary of %d tokens has no room for characters besides %d special tokens."
              .formatted(settings.vocabularySize(), specialTokens));
    }
    int most = Math.min(settings.mostCharacters(), room);
    if (most < always) {
      throw new InputException(
          "A vocabulary of %d tokens has no room for %d characters that must be in it; let it have %d at least."
              .formatted(settings.vocabularySize(), always, 2 * always + specialTokens));
    }
    return most;
  }

  private static List<int[]> spell(WordCounts words, List<Integer> alphabet, Pieces pieces) {
    boolean[] inside = new boolean[Character.MAX_CODE_POINT + 1];
    for (String word : words.counts().keySet()) {
      word.codePoints().skip(1).forEach(c -> inside[c] = true);
    }
    for (int c : alphabet) {
      if (inside[c]) {
        pieces.idOf(continued(c));
      }
    }
    boolean[] known = new boolean[Character.MAX_CODE_POINT + 1];
    alphabet.forEach(c -> known[c] = true);
    List<int[]> spelled = new ArrayList<>(words.counts().size());
    for (String word : words.counts().keySet()) {
      int[] characters = word.codePoints().toArray();
      int length = 0;
      int[] spelling = new int[characters.length];
      for (int i = 0; i < characters.length; i++) {
        if (known[characters[i]]) {
          int c = characters[i];
          spelling[length++] = pieces.idOf(i == 0 ? Character.toString(c) : continued(c));
        }
      }
      spelled.add(Arrays.copyOf(spelling, length));
    }
    return spelled;
  }

  private void merge(WordCounts words, List<int[]> spelled, Pieces pieces, RunContext run) {
    long[] counts = words.counts().values().stream().mapToLong(Long::longValue).toArray();
    PairCounts pairs = new PairCounts();
    for (int word = 0; word < counts.length; word++) {
      pairs.add(spelled.get(word), word, counts[word]);
    }
    while (pieces.size() < settings.vocabularySize()) {
      Long pair = pairs.takeMostFrequent(settings.leastFrequency());
      if (pair == null) {
        return;
      }
      int first = PairCounts.first(pair);
      int second = PairCounts.second(pair);
      int merged = pieces.merged(first, second);
      report(pieces.size(), run);
      for (int word : pairs.words(pair)) {
        int[] before = spelled.get(word);
        int[] after = replace(before, first, second, merged);
        if (after.length < before.length) {
          pairs.add(before, word, -counts[word]);
          pairs.add(after, word, counts[word]);
          spelled.set(word, after);
        }
      }
    }
  }

  private void report(int size, RunContext run) {
    if (size % REPORTED == 0 || size == settings.vocabularySize()) {
      run.checkCancelled();
      run.progress().update("Learning the vocabulary", size, settings.vocabularySize());
    }
  }

  private static int[] replace(int[] pieces, int first, int second, int merged) {
    int[] replaced = new int[pieces.length];
    int length = 0;
    for (int i = 0; i < pieces.length; i++) {
      if (i + 1 < pieces.length && pieces[i] == first && pieces[i + 1] == second) {
        replaced[length++] = merged;
        i++;
      } else {
        replaced[length++] = pieces[i];
      }
    }
    return Arrays.copyOf(replaced, length);
  }
}
