package org.cyborgscoring.torch.checkpoint;

/**
 * In what a checkpoint may differ from an architecture.
 *
 * @param prefix what the names of the base model begin with when it is part of another, as {@code
 *     bert.}; base models are also saved without it. Empty when there is none
 * @param optional parameters of the architecture that a checkpoint need not hold, as heads that are
 *     trained anew or tied weights
 * @param ignorable tensors of a checkpoint that the architecture has no use for, as heads of the
 *     pretraining or buffers of positions
 */
public record FitRules(String prefix, NamePatterns optional, NamePatterns ignorable) {

  /** All parameters are needed and nothing else is allowed. */
  public static FitRules strict() {
    return new FitRules("", NamePatterns.of(), NamePatterns.of());
  }
}
