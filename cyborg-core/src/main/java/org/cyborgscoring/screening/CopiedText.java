package org.cyborgscoring.screening;

/**
 * Knows a prompt, and how much of a response stands in it word for word.
 *
 * <p>A word counts as copied if it lies in a run of five words that stand in the prompt in the same
 * order: shorter runs are the language's, not the prompt's.
 */
final class CopiedText {
  private static final int RUN = 5;

  private final HashSet64 runs;

  /** Learns the runs of a prompt, which may be empty. */
  CopiedText(String prompt) {
    Words words = Words.of(prompt);
    this.runs = new HashSet64(words.size());
    for (int i = 0; i + RUN <= words.size(); i++) {
      runs.add(words.hash(i, RUN));
    }
  }

  /** The share of the words that are copied, 0 to 1. */
  double share(Words words) {
    if (runs.size() == 0 || words.size() < RUN) {
      return 0;
    }
    int copied = 0;
    int copiedUpTo = 0;
    for (int i = 0; i + RUN <= words.size(); i++) {
      if (runs.contains(words.hash(i, RUN))) {
        copied += i + RUN - Math.max(i, copiedUpTo);
        copiedUpTo = i + RUN;
      }
    }
    return (double) copied / words.size();
  }
}
