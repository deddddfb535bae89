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
  private final @Nullable KeyValueCache beginning;
  private final int shared;
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
    this.beginning = null;
    this.shared = 0;
  }

  private KeyValueCache(KeyValueCache beginning, int capacity) {
    this.capacity = capacity;
    this.beginning = beginning;
    this.shared = beginning.length;
    this.length = shared;
    this.padded = beginning.padded;
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
   * @return all keys and all values of the layer, [batch, heads, slots, size]
   */
  Tensor[] append(int layer, Tensor key, Tensor value) {
    if (length + key.size(2) > capacity) {
      throw new IllegalArgumentException(
          "A cache of %d slots cannot hold %d.".formatted(capacity, length + key.size(2)));
    }
    Tensor[] all = {append(keys, layer, key), append(values, layer, value)};
    if (beginning != null) {
      all[0] = after(beginning.keys.get(layer), all[0]);
      all[1] = after(beginning.values.get(layer), all[1]);
    }
    return all;
  }

  private Tensor append(List<Tensor> stored, int layer, Tensor next) {
    int held = length - shared;
    if (beginning != null && held == 0 && shared + next.size(2) == capacity) {
      // Full at once: nothing can follow that would ask for it again.
      return next;
    }
    if (layer == stored.size()) {
      stored.add(
          owned(
              torch.empty(
                  new long[] {next.size(0), next.size(1), capacity - shared, next.size(3)},
                  next.options(),
                  null)));
    }
    Tensor all = stored.get(layer);
    all.narrow(2, held, next.size(2)).copy_(next.detach());
    return all.narrow(2, 0, held + next.size(2));
  }

  private Tensor after(Tensor before, Tensor own) {
    Tensor expanded = before.narrow(2, 0, shared).expand(own.size(0), -1, -1, -1);
    return torch.cat(new TensorVector(expanded, own), 2);
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
   * A cache for several sequences that all begin with the one that this holds. It reads from this
   * one, which must not be added to nor closed before it; any number of threads may do so at once.
   *
   * @param rows how many sequences
   * @param capacityThere the most slots of each, those that are held already included
   */
  public KeyValueCache repeated(int rows, int capacityThere) {
    Tensor heldPositions = positions;
    Tensor heldTokens = tokens;
    if (beginning != null
        || heldPositions == null
        || heldTokens == null
        || heldPositions.size(0) != 1) {
      throw new IllegalStateException("Only a single sequence can begin others.");
    }
    KeyValueCache copy = new KeyValueCache(this, capacityThere);
    Scope.run(
        () -> {
          copy.positions = owned(heldPositions.expand(rows, -1).contiguous());
          copy.tokens = owned(heldTokens.expand(rows, -1).contiguous());
        });
    return copy;
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
