package org.cyborgscoring.torch.encoder;

/** The values of a parameter before any training. */
public enum Initial {
  /** Normal with mean 0 and the standard deviation that the configuration names. */
  NORMAL,
  /** All 0: biases. */
  ZEROS,
  /** All 1: scales of normalisation. */
  ONES
}
