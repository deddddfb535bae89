package org.cyborgscoring.torch.decoder;

import org.cyborgscoring.torch.encoder.Initial;
import org.cyborgscoring.torch.encoder.Layers;
import org.jspecify.annotations.Nullable;

/**
 * Normalisation of the last dimension.
 *
 * @param kind the formula
 * @param weight the name of the scale, [size]
 * @param bias the name of the shift, [size], or null where there is none
 * @param size the length of what is normalised
 * @param eps keeps the divisor from 0
 */
public record DecoderNorm(Kind kind, String weight, @Nullable String bias, int size, double eps) {

  /** The formulas. */
  public enum Kind {
    /** x / sqrt(mean(x²) + eps) · weight (Zhang &amp; Sennrich 2019). */
    ROOT_MEAN_SQUARE,
    /** The same with 1 + weight for the weight, as Gemma has it. */
    ROOT_MEAN_SQUARE_PLUS_ONE,
    /** (x - mean) / sqrt(variance + eps) · weight + bias (Ba, Kiros &amp; Hinton 2016). */
    LAYER
  }

  /** Declares a normalisation by the root of the mean square. */
  static DecoderNorm rootMeanSquare(Layers layers, String name, int size, double eps) {
    return new DecoderNorm(
        Kind.ROOT_MEAN_SQUARE,
        layers.declare(name + ".weight", Initial.ONES, size),
        null,
        size,
        eps);
  }

  /** Declares Gemma's. */
  static DecoderNorm plusOne(Layers layers, String name, int size, double eps) {
    return new DecoderNorm(
        Kind.ROOT_MEAN_SQUARE_PLUS_ONE,
        layers.declare(name + ".weight", Initial.ZEROS, size),
        null,
        size,
        eps);
  }

  /** Declares layer normalisation. */
  static DecoderNorm layer(Layers layers, String name, int size, double eps) {
    return new DecoderNorm(
        Kind.LAYER,
        layers.declare(name + ".weight", Initial.ONES, size),
        layers.declare(name + ".bias", Initial.ZEROS, size),
        size,
        eps);
  }
}
