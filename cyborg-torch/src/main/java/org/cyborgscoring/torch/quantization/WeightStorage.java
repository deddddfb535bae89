package org.cyborgscoring.torch.quantization;

import java.util.List;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.torch.decoder.DecoderPlan;
import org.cyborgscoring.torch.encoder.ParameterSpec;

/**
 * How the frozen weights of a decoder are kept. Vectors, as biases and scales of normalisation,
 * stay 32-bit floats: they are few.
 *
 * @param layers the linear layers
 * @param tables the vectors of tokens and positions, and the head
 */
public record WeightStorage(WeightFormat layers, WeightFormat tables) {
  /** All in 32 bits. */
  public static final WeightStorage FLOAT32 =
      new WeightStorage(WeightFormat.FLOAT32, WeightFormat.FLOAT32);

  /** All in 16 bits. */
  public static final WeightStorage BFLOAT16 =
      new WeightStorage(WeightFormat.BFLOAT16, WeightFormat.BFLOAT16);

  /** All in 4 bits. */
  public static final WeightStorage NF4 = new WeightStorage(WeightFormat.NF4, WeightFormat.NF4);

  /** All in 4 bits, with the scales in 8. */
  public static final WeightStorage NF4_DOUBLE =
      new WeightStorage(WeightFormat.NF4_DOUBLE, WeightFormat.NF4_DOUBLE);

  /** The names that users give to these, from the largest to the smallest. */
  public static final List<String> NAMES = List.of("none", "bf16", "nf4", "nf4-double");

  /**
   * What a user names.
   *
   * @throws InputException if it is none of {@link #NAMES}
   */
  public static WeightStorage named(String name) {
    return switch (name) {
      case "none" -> FLOAT32;
      case "bf16" -> BFLOAT16;
      case "nf4" -> NF4;
      case "nf4-double" -> NF4_DOUBLE;
      default ->
          throw new InputException(
              "Weights are not kept as '"
                  + name
                  + "'; quantize is one of "
                  + String.join(", ", NAMES)
                  + ".");
    };
  }

  /**
   * The name that users give to this.
   *
   * @throws IllegalStateException if it has none
   */
  public String id() {
    return NAMES.stream()
        .filter(name -> named(name).equals(this))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No name for " + this));
  }

  /** The form of a parameter. */
  WeightFormat of(DecoderPlan plan, ParameterSpec spec) {
    if (spec.shape().size() < 2) {
      return WeightFormat.FLOAT32;
    }
    boolean layer = plan.projections().stream().anyMatch(each -> each.weight().equals(spec.name()));
    return layer ? layers : tables;
  }

  /** How many bytes the weights of a decoder take, as reckoned from the formats. */
  public long bytes(DecoderPlan plan) {
    double sum = 0;
    for (ParameterSpec spec : plan.parameters()) {
      sum += spec.elements() * of(plan, spec).bytes();
    }
    return Math.round(sum);
  }
}
