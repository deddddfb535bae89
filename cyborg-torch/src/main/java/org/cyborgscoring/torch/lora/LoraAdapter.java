package org.cyborgscoring.torch.lora;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.cyborgscoring.torch.decoder.Adaptation;
import org.cyborgscoring.torch.decoder.DecoderPlan;
import org.cyborgscoring.torch.decoder.Projection;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.libtorch.Dropout;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.cyborgscoring.torch.libtorch.Scope;
import org.cyborgscoring.torch.libtorch.Tensors;
import org.jspecify.annotations.Nullable;

/**
 * Low-rank adapters of a decoder's linear layers. Their weights are the only ones that training
 * changes: no gradient of another is computed.
 */
public final class LoraAdapter implements Adaptation {
  private final LoraSettings settings;
  private final Parameters parameters;
  private final Map<String, Pair> pairs = new HashMap<>();

  /** The names of a layer's two weights. */
  private record Pair(String a, String b) {
    static Pair of(Projection layer) {
      String module = "base_model.model." + layer.module();
      return new Pair(module + ".lora_A.weight", module + ".lora_B.weight");
    }
  }

  /**
   * Adapters over weights that there are.
   *
   * @param parameters of the names and shapes of {@link #shapes}; stays its owner's
   */
  public LoraAdapter(DecoderPlan plan, LoraSettings settings, Parameters parameters) {
    this.settings = settings;
    this.parameters = parameters;
    for (Projection layer : settings.targets().select(plan)) {
      pairs.put(layer.weight(), Pair.of(layer));
    }
  }

  /** The shapes of all weights by the names that PEFT gives them, in the order of the layers. */
  public static Map<String, List<Long>> shapes(DecoderPlan plan, LoraSettings settings) {
    Map<String, List<Long>> shapes = new LinkedHashMap<>();
    long rank = settings.rank();
    for (Projection layer : settings.targets().select(plan)) {
      Pair pair = Pair.of(layer);
      shapes.put(pair.a(), List.of(rank, (long) layer.in()));
      shapes.put(pair.b(), List.of((long) layer.out(), rank));
    }
    return shapes;
  }

  /**
   * New weights, which change nothing yet: A uniform within 1/sqrt(in), as PEFT has it, and B 0.
   *
   * @param device where the weights are to be
   * @return weights that require gradients, to be closed by the caller
   */
  public static Parameters begin(
      DecoderPlan plan, LoraSettings settings, RandomGenerator random, ComputeDevice device) {
    Parameters parameters = new Parameters();
    Scope.run(
        () ->
            shapes(plan, settings)
                .forEach(
                    (name, shape) -> {
                      boolean first = name.endsWith("lora_A.weight");
                      float[] values = new float[Math.toIntExact(shape.get(0) * shape.get(1))];
                      double bound = 1 / Math.sqrt(shape.get(1));
                      for (int i = 0; first && i < values.length; i++) {
                        values[i] = (float) (bound * (2 * random.nextDouble() - 1));
                      }
                      Tensor weight = Tensors.ofFloats(values, shape.get(0), shape.get(1));
                      parameters.put(name, weight.to(device.toTorch(), ScalarType.Float));
                    }));
    parameters.train(name -> true);
    return parameters;
  }

  /** The shape of these adapters. */
  public LoraSettings settings() {
    return settings;
  }

  /** Their weights, by the names that PEFT gives them. */
  public Parameters parameters() {
    return parameters;
  }

  @Override
  public Tensor adapt(Projection layer, Tensor x, Tensor y, Dropout dropout) {
    Pair pair = pairs.get(layer.weight());
    if (pair == null) {
      return y;
    }
    Tensor kept = dropout.apply(x, settings.dropout());
    Tensor low = torch.linear(kept, parameters.get(pair.a())).view(-1, settings.rank());
    // One pass over the result; a product and a sum of their own would take three.
    return torch
        .addmm(
            y.view(-1, layer.out()),
            low,
            parameters.get(pair.b()).t(),
            new Scalar(1.0),
            new Scalar(settings.scale()))
        .view(y.sizes());
  }

  /**
   * What the adapter of a layer adds to its weight, in the layout of that weight, or null where it
   * has none. Belongs to the scope that is open.
   */
  public @Nullable Tensor change(Projection layer) {
    Pair pair = pairs.get(layer.weight());
    if (pair == null) {
      return null;
    }
    Tensor change =
        parameters
            .get(pair.b())
            .detach()
            .matmul(parameters.get(pair.a()).detach())
            .mul(new Scalar(settings.scale()));
    return layer.transposed() ? change.t() : change;
  }
}
