package org.cyborgscoring.screening;

/**
 * Remembers texts and knows them when they come again, differences of letter case, punctuation and
 * white space aside.
 *
 * <p>It keeps 16 to 32 bytes a text and no more texts than it is told to: those that come after are
 * compared but not remembered, so that a stream of any length is screened in constant memory. Not
 * for use from several threads at once.
 */
public final class DuplicateScreen {
  private final int fewestWords;
  private final int mostRemembered;
  private final HashSet64 seen = new HashSet64(64);

  /**
   * @param fewestWords shorter texts are never duplicates, since they coincide by nature
   * @param mostRemembered how many texts are remembered
   */
  public DuplicateScreen(int fewestWords, int mostRemembered) {
    this.fewestWords = fewestWords;
    this.mostRemembered = mostRemembered;
  }

  /** Whether the text was there before; if not, it is remembered. */
  public boolean isDuplicate(String text) {
    return isDuplicate(Words.of(text));
  }

  boolean isDuplicate(Words words) {
    if (words.size() < Math.max(1, fewestWords)) {
      return false;
    }
    long hash = words.hashOfAll();
    return seen.size() < mostRemembered ? !seen.add(hash) : seen.contains(hash);
  }
}
