package org.cyborgscoring.torch.decoder;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.cyborgscoring.torch.libtorch.Scope;
import org.jspecify.annotations.Nullable;

/**
 * The keys and values of tokens that were computed, so that those after them need not compute them
 * again. For scoring alone: no gradient flows into it. Owns its memory until closed.
 */
public final class KeyValueCache implements AutoCloseable {
  private final int capacity;
  private final List<Tensor> keys = new ArrayList<>();
  private final List<Tensor> values = new ArrayList<>();
  private @Nullable Tensor positions;
  private @Nullable Tensor tokens;
  private boolean padded;
  private int length;

  /**
   * An empty cache.
   *
   * @param capacity the most slots, padding included, that it will have to hold
   */
  public KeyValueCache(int capacity) {
    this.capacity = capacity;
  }

  /** How many slots of each sequence it holds. */
  public int length() {
    return length;
  }

  /** Whether some slots hold padding. */
  boolean padded() {
    return padded;
  }

  /** The positions of all slots together with those of further inputs, [batch, slots]. */
  Tensor positionsWith(DecoderInputs inputs) {
    return with(positions, inputs.positions());
  }

  /** Which slots hold tokens, together with those of further inputs, [batch, slots]. */
  Tensor tokensWith(DecoderInputs inputs) {
    return with(tokens, inputs.tokens());
  }

  private static Tensor with(@Nullable Tensor before, Tensor next) {
    return before == null ? next : torch.cat(new TensorVector(before, next), 1);
  }

  /**
   * Adds the keys and values of a layer behind those there are.
   *
   * @return all keys and all values of the layer, [batch, heads, slots, size]; views of this
   */
  Tensor[] append(int layer, Tensor key, Tensor value) {
    if (length + key.size(2) > capacity) {
      throw new IllegalArgumentException(
          "A cache of %d slots cannot hold %d.".formatted(capacity, length + key.size(2)));
    }
    return new Tensor[] {append(keys, layer, key), append(values, layer, value)};
  }

  private Tensor append(List<Tensor> stored, int layer, Tensor next) {
    if (layer == stored.size()) {
      stored.add(
          owned(
              torch.empty(
                  new long[] {next.size(0), next.size(1), capacity, next.size(3)},
                  next.options(),
                  null)));
    }
    Tensor all = stored.get(layer);
    all.narrow(2, length, next.size(2)).copy_(next.detach());
    return all.narrow(2, 0, length + next.size(2));
  }

  /** Says that all layers have added what belongs to these inputs. */
  void advance(DecoderInputs inputs) {
    Scope.run(
        () -> {
          Tensor allPositions = owned(positionsWith(inputs).clone());
          Tensor allTokens = owned(tokensWith(inputs).clone());
          release(positions);
          release(tokens);
          positions = allPositions;
          tokens = allTokens;
          padded |= !inputs.tokens().all().item_bool();
        });
    length += (int) inputs.length();
  }

  /**
   * A cache for several sequences that all begin with the one that this holds.
   *
   * @param rows how many sequences
   * @param capacityThere the most slots of each, those that are held already included
   */
  public KeyValueCache repeated(int rows, int capacityThere) {
    KeyValueCache copy = new KeyValueCache(capacityThere);
    Tensor heldPositions = positions;
    Tensor heldTokens = tokens;
    if (heldPositions == null || heldTokens == null || heldPositions.size(0) != 1) {
      throw new IllegalStateException("Only a single sequence can begin others.");
    }
    Scope.run(
        () -> {
          for (int layer = 0; layer < keys.size(); layer++) {
            copy.append(layer, repeated(keys.get(layer), rows), repeated(values.get(layer), rows));
          }
          copy.positions = owned(heldPositions.expand(rows, -1).contiguous());
          copy.tokens = owned(heldTokens.expand(rows, -1).contiguous());
        });
    copy.padded = padded;
    copy.length = length;
    return copy;
  }

  private Tensor repeated(Tensor one, int rows) {
    return one.narrow(2, 0, length).expand(rows, -1, -1, -1);
  }

  private static Tensor owned(Tensor tensor) {
    tensor.retainReference();
    return tensor;
  }

  private static void release(@Nullable Tensor tensor) {
    if (tensor != null) {
      tensor.releaseReference();
    }
  }

  @Override
  public void close() {
    keys.forEach(Tensor::releaseReference);
    values.forEach(Tensor::releaseReference);
    keys.clear();
    values.clear();
    release(positions);
    release(tokens);
    positions = null;
    tokens = null;
  }
}
