package org.cyborgscoring.torch.libtorch;

import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.DeviceOptional;
import org.bytedeco.pytorch.Generator;
import org.bytedeco.pytorch.GeneratorOptional;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/**
 * Sets elements to 0 at random (Srivastava et al. 2014). One for each pass: its random numbers
 * depend on its seed and on the order of the calls, not on what other threads do.
 */
@FunctionalInterface
public interface Dropout {
  /** Leaves everything as it is, as in scoring. */
  Dropout NONE = (x, rate) -> x;

  /**
   * Drops elements out.
   *
   * @param rate the share that becomes 0, in [0, 1); the others are divided by 1 - rate
   */
  Tensor apply(Tensor x, double rate);

  /**
   * Dropout that can be had again: each one that is supplied leaves the same out, in the same order
   * of calls. Its random numbers follow from this one's next.
   */
  default Supplier<Dropout> repeatable() {
    if (this == NONE) {
      return () -> NONE;
    }
    long seed =
        Scope.get(
            () -> {
              long bits = 0;
              for (float kept : Tensors.floats(apply(torch.ones(Long.SIZE), 0.5))) {
                bits = 2 * bits + (kept > 0 ? 1 : 0);
              }
              return bits;
            });
    return () -> seeded(seed);
  }

  /**
   * Dropout with random numbers of its own.
   *
   * <p>Each element is decided by 16 random bits, so that a rate is kept to within 1/131072. The
   * bits are drawn in Java, four elements at once, which takes a small part of the time of
   * libtorch's generator, and only a byte an element is kept for the way back. On another device
   * than the processor they are drawn there, from a generator that Java seeds.
   */
  static Dropout seeded(long seed) {
    LibTorch.start();
    SplittableRandom random = new SplittableRandom(seed);
    return (x, rate) -> {
      if (rate <= 0) {
        return x;
      }
      return Scope.keep(
          () -> {
            long elements = x.numel();
            Tensor drawn = bits(x.device(), random, (elements + 3) / 4).view(ScalarType.Short);
            long dropped = Math.round(rate * (1 << Short.SIZE));
            Tensor kept = drawn.narrow(0, 0, elements).ge(new Scalar(Short.MIN_VALUE + dropped));
            Tensor mask = kept.view(x.sizes());
            return torch.where(mask, x.mul(new Scalar(1 / (1 - rate))), new Scalar(0));
          });
    };
  }

  private static Tensor bits(Device device, SplittableRandom random, long count) {
    if (!device.is_cpu()) {
      Generator generator = torch.globalContext().defaultGenerator(device).clone();
      generator.set_current_seed(random.nextLong());
      TensorOptions there = new TensorOptions(ScalarType.Long).device(new DeviceOptional(device));
      return torch
          .empty(new long[] {count}, there, null)
          .random_(Long.MIN_VALUE, new LongOptional(), new GeneratorOptional(generator));
    }
    Tensor bits = torch.empty(new long[] {count}, new TensorOptions(ScalarType.Long), null);
    long[] chunk = new long[(int) Math.min(count, 1 << 13)];
    LongPointer target = new LongPointer(bits.data_ptr_long()).capacity(count);
    for (long start = 0; start < count; start += chunk.length) {
      int length = (int) Math.min(chunk.length, count - start);
      for (int i = 0; i < length; i++) {
        chunk[i] = random.nextLong();
      }
      target.position(start).put(chunk, 0, length);
    }
    return bits;
  }
}
