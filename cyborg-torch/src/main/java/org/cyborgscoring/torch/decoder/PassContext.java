package org.cyborgscoring.torch.decoder;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;
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
    return before() == 0 && inOrder() && within(window);
  }

  /** Whether each of the inputs' slots sees those before it. */
  private boolean inOrder() {
    return !inputs.leading() && inputs.sees() == null;
  }

  /** Whether tokens follow each other slot after slot, and padding stands behind them alone. */
  private boolean aligned() {
    return inOrder() && (cache == null || !cache.padded());
  }

  /** Whether the inputs' slots, one of each sequence, see all there are. */
  private boolean open(int window) {
    return cache != null && inputs.length() == 1 && aligned() && within(window);
  }

  /**
   * Which keys a query may see, [batch, 1, queries, keys] or the same for all of the batch, [1, 1,
   * queries, keys]; or null where {@link #causal} says it all or all are seen.
   */
  @Nullable Tensor allowed(int window) {
    return masks.get(window);
  }

  private Tensor mask(int window) {
    long keys = before() + inputs.length();
    Tensor slots = slots(keys);
    Tensor queries = slots.narrow(1, before(), inputs.length());
    // Tokens do not see padding behind them, so slots alone say who sees whom.
    return aligned() ? near(queries, slots, window).unsqueeze(1) : mask(window, queries, slots);
  }

  private Tensor slots(long keys) {
    long[] slots = LongStream.range(0, keys).toArray();
    return Tensors.ofLongs(slots, 1, keys).to(inputs.ids().device(), ScalarType.Long);
  }

  /** Padding sees itself, for a row of which nothing is seen would become NaN. */
  private Tensor mask(int window, Tensor querySlots, Tensor keySlots) {
    Tensor positions = cache == null ? inputs.positions() : cache.positionsWith(inputs);
    Tensor tokens = cache == null ? inputs.tokens() : cache.tokensWith(inputs);
    Tensor allowed =
        near(inputs.positions(), positions, window)
            .logical_and(tokens.unsqueeze(1).ne(new Scalar(0L)));
    Tensor sees = inputs.sees();
    if (sees != null) {
      allowed.narrow(2, before(), inputs.length()).logical_and_(sees);
    }
    Tensor self = querySlots.unsqueeze(-1).eq(keySlots.unsqueeze(1));
    return allowed.logical_or(self).unsqueeze(1);
  }

  /** Which keys, [batch, keys], are not after a query, [batch, queries], and within its window. */
  private static Tensor near(Tensor queries, Tensor keys, int window) {
    Tensor distance = queries.unsqueeze(-1).sub(keys.unsqueeze(1));
    Tensor before = distance.ge(new Scalar(0L));
    return window > 0 ? before.logical_and(distance.lt(new Scalar((long) window))) : before;
  }
}
