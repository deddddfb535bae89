package org.cyborgscoring.torch.encoder;

/**
 * Which tokens a token attends to when it does not attend to all.
 *
 * @param reach the largest distance, to either side, at least 1
 * @param first whether the first token is attended to from everywhere besides
 */
public record Window(int reach, boolean first) {

  public Window {
    if (reach < 1) {
      throw new IllegalArgumentException("reach: " + reach);
    }
  }
}
