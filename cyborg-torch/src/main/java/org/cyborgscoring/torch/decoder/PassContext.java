package org.cyborgscoring.torch.decoder;

import java.util.HashMap;
import java.util.Map;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.cyborgscoring.torch.libtorch.Tensors;
import org.jspecify.annotations.Nullable;

/** What all layers of a pass share: the turning by positions, and who may see whom. */
final class PassContext {
  private final DecoderInputs inputs;
  private final @Nullable KeyValueCache cache;
  private final @Nullable Rotation rotation;
  private final Map<Integer, Tensor> masks = new HashMap<>();

  PassContext(DecoderPlan plan, DecoderInputs inputs, @Nullable KeyValueCache cache) {
    this.inputs = inputs;
    this.cache = cache;
    RotaryFrequencies frequencies = plan.rotation();
    this.rotation = frequencies == null ? null : Rotation.of(frequencies, inputs.positions());
    // Made here, in the scope of the pass, for a layer's own scope ends with the layer.
    for (LayerPlan layer : plan.layers()) {
      int window = layer.attention().window();
      boolean capped = layer.attention().softCap() > 0;
      if ((capped || !(causal(window) || open(window))) && !masks.containsKey(window)) {
        masks.put(window, mask(window));
      }
    }
  }

  @Nullable KeyValueCache cache() {
    return cache;
  }

  /** Turns queries or keys, [batch, heads, length, size]. */
  Tensor rotate(Tensor x) {
    return rotation == null ? x : rotation.apply(x);
  }

  private int before() {
    return cache == null ? 0 : cache.length();
  }

  private boolean within(int window) {
    return window == 0 || before() + inputs.length() <= window;
  }

  /** Whether each slot sees just itself and those before it. */
  boolean causal(int window) {
    return before() == 0 && !inputs.leading() && within(window);
  }

  /** Whether the inputs' slots, one of each sequence, see all there are. */
  private boolean open(int window) {
    return cache != null
        && inputs.length() == 1
        && !inputs.leading()
        && !cache.padded()
        && within(window);
  }

  /**
   * Which keys a query may see, [batch, 1, queries, keys], or null where {@link #causal} says it
   * all or all are seen.
   */
  @Nullable Tensor allowed(int window) {
    return masks.get(window);
  }

  /** Padding sees itself, for a row of which nothing is seen would become NaN. */
  private Tensor mask(int window) {
    Tensor keys = cache == null ? inputs.positions() : cache.positionsWith(inputs);
    Tensor tokens = cache == null ? inputs.tokens() : cache.tokensWith(inputs);
    Tensor distance = inputs.positions().unsqueeze(-1).sub(keys.unsqueeze(1));
    Tensor allowed =
        distance.ge(new Scalar(0L)).logical_and(tokens.unsqueeze(1).ne(new Scalar(0L)));
    if (window > 0) {
      allowed = allowed.logical_and(distance.lt(new Scalar((long) window)));
    }
    return allowed.logical_or(self(keys)).unsqueeze(1);
  }

  private Tensor self(Tensor keys) {
    long rows = inputs.length();
    long columns = keys.size(1);
    long[] slots = new long[(int) columns];
    for (int i = 0; i < columns; i++) {
      slots[i] = i;
    }
    Tensor slot = Tensors.ofLongs(slots, columns).to(keys.device(), ScalarType.Long);
    return slot.narrow(0, columns - rows, rows).unsqueeze(1).eq(slot.unsqueeze(0)).unsqueeze(0);
  }
}
